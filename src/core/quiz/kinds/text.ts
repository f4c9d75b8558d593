import { fold } from '../../text/fold.ts';
import { graded, incomplete, type Grader } from '../outcome.ts';

const asWritten = (s: string) => s.normalize('NFC').trim().replace(/\s+/g, ' ');

/**
 * 1 when an accepted spelling was typed, else 0. Spellings are compared as search does (tones, case and punctuation do
 * not matter), or letter by letter where `exact`. Marks the answer or the misconception that was recognised, if any.
 * Misconceptions are always recognised leniently, but never before an answer.
 */
export const text: Grader<'text'> = (item, typed) => {
  if (!asWritten(typed)) return incomplete('empty');
  const same = item.exact ? asWritten : fold;
  const answer = item.answers.find((a) => a.accept.some((s) => same(s) === same(typed)));
  if (answer) return graded(1, [{ id: answer.id, right: true }]);
  const slip = item.misconceptions?.find((m) => m.accept.some((s) => fold(s) === fold(typed)));
  return graded(0, slip ? [{ id: slip.id, right: false }] : []);
};
