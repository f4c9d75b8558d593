import type { Answer, Attempt, ItemOfKey, Mode } from './attempt.ts';
import { grade } from './grade.ts';
import type { Response } from './response.ts';
import type { Item } from './schema.ts';

/**
 * Reads a stored attempt, whatever state it is in. Never throws.
 * @returns undefined where it is not an attempt of this mode, or asks an item that no longer exists.
 */
export function resume(stored: unknown, mode: Mode, itemOf: ItemOfKey): Attempt | undefined {
  const a = stored as Partial<Attempt> | null | undefined;
  if (a?.version !== 1 || a.mode !== mode) return undefined;
  const { keys, answers } = a;
  if (![a.started, a.seed, a.at, a.rev].every(Number.isFinite) || !Array.isArray(keys) || !keys.length)
    return undefined;
  if (typeof answers !== 'object' || answers === null || !keys.every((k) => itemOf(k))) return undefined;
  const kept = Object.entries(answers).filter(([k, x]) => keys.includes(k) && isAnswer(x, itemOf(k)!));
  // A check whose answers were lost is not finished any more.
  const finished = a.finished === true && (mode === 'practice' || kept.length === keys.length);
  return {
    ...(a as Attempt),
    finished,
    at: Math.max(0, Math.min(keys.length, Math.trunc(a.at!))),
    answers: Object.fromEntries(kept),
  };
}

const shapes = {
  single: 'string',
  poll: 'string',
  text: 'string',
  number: 'string',
  multiple: 'list',
  spot: 'list',
  order: 'list',
  scenario: 'list',
  classify: 'map',
  match: 'map',
} as const;

/** Whether it is an answer to the item as it is today: parts that have gone could not be taken out of it any more. */
function isAnswer(x: Answer | null, item: Item): boolean {
  if (!Number.isFinite(x?.rev) || !Number.isFinite(x?.tries)) return false;
  const r: unknown = x!.response;
  if (r === undefined) return !x!.graded;
  const shape = Array.isArray(r) ? 'list' : typeof r === 'object' && r !== null ? 'map' : typeof r;
  if (shape !== shapes[item.kind] || !Object.values(r as object).every((v) => typeof v === 'string')) return false;
  const outcome = grade(item, r as Response);
  return outcome.kind === 'graded' || !(x!.graded || outcome.reason === 'unknown-part' || item.kind === 'order');
}

/**
 * Joins what two tabs know of an attempt: of two runs the later, within a run for each item the answer that is further
 * on. Commutative, associative and idempotent, so tabs may write in any order and none undoes another's answers.
 */
export function join(a: Attempt, b: Attempt): Attempt {
  const run = (x: Attempt) => [x.started, x.seed, JSON.stringify([x.mode, x.keys])] as const;
  const later = compare(run(a), run(b));
  if (later) return later > 0 ? a : b;
  const answers: Attempt['answers'] = {};
  for (const key of a.keys) {
    const [x, y] = [a.answers[key], b.answers[key]];
    const further = x && y ? (compare(rank(x), rank(y)) >= 0 ? x : y) : (x ?? y);
    if (further) answers[key] = further;
  }
  const newer = compare([Number(a.finished), a.rev, a.at], [Number(b.finished), b.rev, b.at]) >= 0 ? a : b;
  return { ...newer, answers };
}

/** Total order of answers: more graded tries, then more events; text order for two different ones as far on. */
const rank = (x: Answer) => [x.tries, x.rev, JSON.stringify(x)] as const;

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! > b[i]! ? 1 : -1;
  return 0;
}
