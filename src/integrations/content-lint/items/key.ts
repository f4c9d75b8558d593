import type { ItemRule } from './problem.ts';

/** One best answer: `single` has exactly one right option, `multiple` at least one right and one wrong. */
export const key: ItemRule = (item) => {
  const problem = (message: string, fix: string, path: (string | number)[] = ['options']) => [
    { rule: 'item-key', level: 'error' as const, path, message, fix },
  ];
  if (item.kind === 'single') {
    const right = item.options.flatMap((o, i) => (o.correct ? [i] : []));
    if (right.length === 0) return problem(`"${item.id}" has no right option.`, 'Write correct: true on the best one.');
    if (right.length > 1)
      return problem(
        `"${item.id}" has ${right.length} right options, but one can be chosen.`,
        'Keep the best one, or make it kind: multiple.',
        ['options', right[1]!],
      );
  }
  if (item.kind === 'multiple') {
    if (!item.options.some((o) => o.correct))
      return problem(`"${item.id}" has no right option.`, 'Write correct: true on each right one.');
    if (item.options.every((o) => o.correct))
      return problem(
        `Every option of "${item.id}" is right, so choosing everything always earns full points.`,
        'Add a wrong option that people really believe.',
      );
  }
  if (item.kind === 'spot') {
    if (!item.parts.some((p) => p.suspicious))
      return problem(
        `"${item.id}" has no suspicious part to find.`,
        'Write suspicious: true and a feedback on at least one part.',
        ['parts'],
      );
    if (!item.parts.some((p) => p.feedback && !p.suspicious))
      return problem(
        `Every part of "${item.id}" that can be tapped is suspicious, so there is nothing to tell apart.`,
        'Give a harmless part a feedback that says why it proves nothing.',
        ['parts'],
      );
    return item.parts.flatMap((p, i) =>
      p.suspicious && !p.feedback
        ? problem(
            `The suspicious part "${p.id}" does not say why it is suspicious.`,
            'Add a feedback that names the sign.',
            ['parts', i],
          )
        : [],
    );
  }
  return [];
};
