import { betterCheck, type CheckupRecord, type ItemRecord, type PracticeTry, type Progress, type Try } from './record.ts';

/**
 * Joins what two tabs, or two phones, remember. Commutative, associative and idempotent, so records
 * may arrive in any order and any number of times.
 */
export function merge(a: Progress, b: Progress): Progress {
  return {
    version: 1,
    items: union(a.items, b.items, mergeItem),
    lessons: union(a.lessons, b.lessons, (x, y) => ({
      opened: Math.min(x.opened, y.opened),
      ...(x.finished !== undefined || y.finished !== undefined ? { finished: Math.min(x.finished ?? Infinity, y.finished ?? Infinity) } : {}),
    })),
    practice: union(a.practice, b.practice, (x, y) => union(x, y, betterPractice)),
    checks: union(a.checks, b.checks, betterCheck),
    checkups: union(a.checkups, b.checkups, larger),
  };
}

const mergeItem = (x: ItemRecord, y: ItemRecord): ItemRecord => ({
  first: pick(x.first, y.first, (p, q) => p.at - q.at || p.score - q.score),
  last: pick(x.last, y.last, (p, q) => q.at - p.at || q.score - p.score),
  best: Math.max(x.best, y.best),
  tries: Math.max(x.tries, y.tries),
});

const betterPractice = (x: PracticeTry, y: PracticeTry) =>
  pick(x, y, (p, q) => p.mistakes - q.mistakes || p.hints - q.hints || p.at - q.at);

/** Any fixed rule will do for two different records of the same moment; text order is one. */
const larger = (x: CheckupRecord, y: CheckupRecord) => pick(x, y, (p, q) => (JSON.stringify(p) > JSON.stringify(q) ? -1 : 1));

const pick = <T extends Try | PracticeTry | CheckupRecord>(x: T, y: T, compare: (x: T, y: T) => number): T => (compare(x, y) <= 0 ? x : y);

function union<T extends Record<string, unknown>>(a: T, b: T, join: (x: NonNullable<T[string]>, y: NonNullable<T[string]>) => NonNullable<T[string]>): T {
  const out: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const mine = a[key as keyof T];
    out[key] = mine === undefined ? value : value === undefined ? mine : join(mine as NonNullable<T[string]>, value as NonNullable<T[string]>);
  }
  return out as T;
}
