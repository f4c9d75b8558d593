import { fold } from '../../../core/text/fold.ts';
import type { ItemProblem, ItemRule } from './problem.ts';

/** Each wrong option answers its own belief, so no two feedbacks are the same. */
export const sameFeedback: ItemRule = (item) => {
  if (item.kind === 'order' || item.kind === 'text' || item.kind === 'number')
    return fold(item.feedback.right) === fold(item.feedback.wrong)
      ? [
          {
            rule: 'item-feedback',
            level: 'error',
            path: ['feedback', 'wrong'],
            message: 'The feedback for a wrong answer is the one for a right answer.',
            fix: 'Say what is right and why.',
          },
        ]
      : [];
  const [name, list]: [string, readonly { feedback?: string | undefined }[]] =
    item.kind === 'single' || item.kind === 'multiple'
      ? ['options', item.options]
      : item.kind === 'match'
        ? ['pairs', item.pairs]
        : item.kind === 'spot'
          ? ['parts', item.parts]
          : ['', []];
  return list.flatMap(({ feedback }, i): ItemProblem[] => {
    if (!feedback) return [];
    const first = list.findIndex((o) => o.feedback && fold(o.feedback) === fold(feedback));
    return first === i
      ? []
      : [
          {
            rule: 'item-feedback',
            level: 'error',
            path: [name, i, 'feedback'],
            message: `This feedback is the same as that of number ${first + 1}.`,
            fix: 'Answer what somebody who chose this one believes.',
          },
        ];
  });
};
