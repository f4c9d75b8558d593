import { shuffle } from './shuffle.ts';

/** What drawing needs to know of an item. */
export type Entry = { key: string; competency: string; lesson: string };

/**
 * Draws `count` items: competencies take turns, and within a competency lessons do. An item comes back only when the bank
 * has no fresh one left; then the one used longest ago comes first.
 * @param used keys drawn before, oldest first
 * @returns keys, each once, fewer than `count` where the bank is smaller
 */
export function draw(
  bank: readonly Entry[],
  count: number,
  { seed, used = [] }: { seed: number; used?: readonly string[] },
): string[] {
  const lastUse = new Map(used.map((key, i) => [key, i + 1]));
  const freshFirst = (entries: readonly Entry[]) =>
    [...entries].sort((a, b) => (lastUse.get(a.key) ?? 0) - (lastUse.get(b.key) ?? 0));
  const queues = groups(shuffle(bank, seed), (e) => e.competency).map((entries) =>
    freshFirst(inTurn(groups(entries, (e) => e.lesson))),
  );
  // Sorting is stable: among fresh items the turns stay.
  const drawn = freshFirst(inTurn(queues)).slice(0, count);
  return shuffle(drawn, seed + 1).map((e) => e.key);
}

/**
 * Two parallel forms: no item in both, and of each competency equally many in both.
 * @param count items in each form, at most; competencies with fewer than two items are left out
 */
export function drawForms(bank: readonly Entry[], count: number, seed: number): { A: string[]; B: string[] } {
  const pairs = groups(shuffle(bank, seed), (e) => e.competency).map((entries) => {
    const turns = inTurn(groups(entries, (e) => e.lesson));
    return Array.from({ length: Math.floor(turns.length / 2) }, (_, i) => [turns[2 * i]!, turns[2 * i + 1]!] as const);
  });
  const drawn = inTurn(pairs).slice(0, count);
  // Which of a pair goes into A alternates, so that neither form collects the first lessons.
  const form = (side: 0 | 1) =>
    shuffle(
      drawn.map((pair, i) => pair[(side + i) % 2]!.key),
      seed + side,
    );
  return { A: form(0), B: form(1) };
}

function groups<T>(list: readonly T[], by: (x: T) => string): T[][] {
  const map = new Map<string, T[]>();
  for (const x of list) {
    const group = map.get(by(x));
    if (group) group.push(x);
    else map.set(by(x), [x]);
  }
  return [...map.values()];
}

/** First of each, then second of each … */
function inTurn<T>(queues: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...queues.map((q) => q.length));
  return Array.from({ length: longest }, (_, i) => queues.flatMap((q) => (i < q.length ? [q[i]!] : []))).flat();
}
