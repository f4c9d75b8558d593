import {
  betterCheck,
  type CheckupRecord,
  type ItemRecord,
  type PracticeRecord,
  type PracticeTry,
  type Progress,
  type Try,
} from './record.ts';

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
      ...(x.finished !== undefined || y.finished !== undefined
        ? { finished: Math.min(x.finished ?? Infinity, y.finished ?? Infinity) }
        : {}),
    })),
    practice: union(a.practice, b.practice, (x, y) => union(passes(x), passes(y), betterPractice)),
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

/** A pass not yet made is absent rather than undefined. */
const passes = (record: PracticeRecord) =>
  Object.fromEntries(Object.entries(record).filter(([, t]) => t)) as Record<string, PracticeTry>;

const betterPractice = (x: PracticeTry, y: PracticeTry) =>
  pick(x, y, (p, q) => p.mistakes - q.mistakes || p.hints - q.hints || p.at - q.at);

/** Any fixed rule will do for two different records of the same moment; text order is one. */
const larger = (x: CheckupRecord, y: CheckupRecord) =>
  pick(x, y, (p, q) => (JSON.stringify(p) > JSON.stringify(q) ? -1 : 1));

const pick = <T extends Try | PracticeTry | CheckupRecord>(x: T, y: T, compare: (x: T, y: T) => number): T =>
  compare(x, y) <= 0 ? x : y;

function union<V>(a: Record<string, V>, b: Record<string, V>, join: (x: V, y: V) => V): Record<string, V> {
  const out = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const mine = a[key];
    out[key] = mine === undefined ? value : join(mine, value);
  }
  return out;
}
