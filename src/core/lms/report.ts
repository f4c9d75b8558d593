import type { Attempt } from '../quiz/attempt.ts';
import { percent } from '../quiz/points.ts';
import { firstTries } from '../quiz/result.ts';
import { better, type Kept } from './suspend.ts';

/** What a packaged page is about: the attempt that counts, and for a check the per cent that pass. */
export type Unit = { attempt: string; pass?: number };

export type Status = 'incomplete' | 'completed' | 'passed' | 'failed';

/**
 * The per cent of the best run: the run going on now counts when it is finished. First tries are measured, as in
 * the records of this site; a second run counts when it went better.
 */
export function bestOf(attempt: Attempt | undefined, before: Kept['best']): Kept['best'] {
  if (!attempt?.finished) return before;
  const points = firstTries(attempt);
  return better(before, points.possible > 0 ? percent(points) : null);
}

/** A lesson is practice and is completed, never failed; a check is passed or failed. */
export function statusOf({ pass }: Unit, best: Kept['best']): Status {
  if (best === undefined) return 'incomplete';
  if (pass === undefined) return 'completed';
  return (best ?? 0) >= pass ? 'passed' : 'failed';
}

/** Milliseconds as SCORM 1.2 writes a time: HHHH:MM:SS.SS. */
export function scormTime(ms: number): string {
  const hundredths = Math.max(0, Math.round(ms / 10));
  const two = (n: number) => String(n).padStart(2, '0');
  const [s, m, h] = [
    Math.floor(hundredths / 100) % 60,
    Math.floor(hundredths / 6000) % 60,
    Math.floor(hundredths / 360_000),
  ];
  return `${String(Math.min(h, 9999)).padStart(4, '0')}:${two(m)}:${two(s)}.${two(hundredths % 100)}`;
}
