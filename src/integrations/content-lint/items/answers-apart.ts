import { fold } from '../../../core/text/fold.ts';
import type { ItemProblem, ItemRule } from './problem.ts';

/** What is accepted as right is never also listed as a misconception, and nothing is listed twice over. */
export const answersApart: ItemRule = (item) => {
  if (item.kind === 'number')
    return (item.misconceptions ?? []).flatMap((m, i): ItemProblem[] =>
      Math.abs(m.value - item.answer) <= (item.tolerance ?? 0)
        ? [
            {
              rule: 'item-answers',
              level: 'error',
              path: ['misconceptions', i, 'value'],
              message: `${m.value} counts as right (${item.answer} ± ${item.tolerance ?? 0}), so this feedback is never shown.`,
              fix: 'Change the value or the tolerance.',
            },
          ]
        : [],
    );
  if (item.kind !== 'text') return [];
  const same = (s: string) => (item.exact ? s.normalize('NFC').trim() : fold(s));
  const right = new Set(item.answers.flatMap((a) => a.accept.map(same)));
  const empty = [
    ...item.answers.flatMap((a, i) => a.accept.flatMap((s, j) => (same(s) ? [] : [['answers', i, 'accept', j]]))),
    ...(item.misconceptions ?? []).flatMap((a, i) =>
      a.accept.flatMap((s, j) => (same(s) ? [] : [['misconceptions', i, 'accept', j]])),
    ),
  ];
  return [
    ...(item.misconceptions ?? []).flatMap((m, i) =>
      m.accept.flatMap((s, j): ItemProblem[] =>
        right.has(same(s))
          ? [
              {
                rule: 'item-answers',
                level: 'error',
                path: ['misconceptions', i, 'accept', j],
                message: `“${s}” is the same as an accepted answer${item.exact ? '' : ' (tones and case do not count)'}, so this feedback is never shown.`,
                fix: item.exact
                  ? 'Remove it from one of the two.'
                  : 'Remove it from one of the two, or write exact: true if the spelling is what is taught.',
              },
            ]
          : [],
      ),
    ),
    ...empty.map((path): ItemProblem => ({
      rule: 'item-answers',
      level: 'error',
      path,
      message: 'Nothing is left of this answer without its punctuation.',
      fix: 'Write an answer of letters or digits.',
    })),
  ];
};
