import { answerTo, type Attempt } from './attempt.ts';
import { total, type Points } from './points.ts';

/** Points of the first tries, over the items answered. */
export const firstTries = (attempt: Attempt): Points =>
  total(attempt.keys.flatMap((k) => answerTo(attempt, k).first ?? []));

/** Items answered fully right, and items that can be (polls cannot). `best` counts any try, else the first. */
export function countRight(attempt: Attempt, which: 'first' | 'best'): { right: number; of: number } {
  const points = attempt.keys.flatMap((k) => answerTo(attempt, k)[which] ?? []).filter((p) => p.possible > 0);
  return { right: points.filter((p) => p.earned === p.possible).length, of: points.length };
}
