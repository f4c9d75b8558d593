import type { Item } from '../../../core/quiz/schema.ts';

/** How often the right option of a `single` stands at each position, as written. */
export type Balance = { counts: number[]; total: number; lopsided: number | undefined };

/**
 * Looks at every `single` of a bank together. `lopsided` is a position that holds the key more than half again
 * as often as chance would, beyond what luck explains (two standard deviations); undefined with fewer than 8.
 */
export function balanceOf(items: readonly Item[]): Balance {
  const counts: number[] = [];
  let total = 0;
  const expected: number[] = [];
  const variance: number[] = [];
  for (const item of items) {
    if (item.kind !== 'single') continue;
    const at = item.options.findIndex((o) => o.correct);
    if (at < 0) continue;
    total++;
    counts[at] = (counts[at] ?? 0) + 1;
    const p = 1 / item.options.length;
    item.options.forEach((_, i) => {
      expected[i] = (expected[i] ?? 0) + p;
      variance[i] = (variance[i] ?? 0) + p * (1 - p);
    });
  }
  const filled = Array.from(expected, (_, i) => counts[i] ?? 0);
  const found =
    total < 8
      ? -1
      : filled.findIndex((n, i) => n > expected[i]! * 1.5 && n > expected[i]! + 2 * Math.sqrt(variance[i]!));
  return { counts: filled, total, lopsided: found < 0 ? undefined : found };
}
