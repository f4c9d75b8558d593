import { byArea } from '../../core/checkup/report.ts';
import type { CheckupRecord } from '../../core/progress/record.ts';
import { answerTo, type Attempt } from '../../core/quiz/attempt.ts';
import { confidenceKey, type CheckupData } from './data.ts';

/** What each graded item of the attempt earned, in the order asked. */
export function triedIn({ items }: CheckupData, attempt: Attempt) {
  const known = new Map(items.map((i) => [`${i.lesson}/${i.id}`, i]));
  return attempt.keys.flatMap((key) => {
    const [item, points] = [known.get(key), answerTo(attempt, key).first];
    return item && points ? [{ lesson: item.lesson, competency: item.competency, ...points }] : [];
  });
}

/** The record of a finished attempt. */
export function resultOf(data: CheckupData, attempt: Attempt): CheckupRecord {
  const { response } = answerTo(attempt, confidenceKey);
  return {
    form: attempt.keys.some((k) => data.forms.A.includes(k)) ? 'A' : 'B',
    areas: byArea(triedIn(data, attempt)),
    ...(typeof response === 'string' ? { confidence: response } : {}),
  };
}
