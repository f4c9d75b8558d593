import { answerTo, type Attempt } from '../../core/quiz/attempt.ts';

/** Items whose first try did not earn everything, in the order asked. */
export const missedKeys = (attempt: Attempt): string[] =>
  attempt.keys.filter((k) => {
    const points = answerTo(attempt, k).first;
    return points && points.earned < points.possible;
  });
