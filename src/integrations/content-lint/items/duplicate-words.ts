import type { Item } from '../../../core/quiz/schema.ts';
import { fold } from '../../../core/text/fold.ts';
import type { ItemProblem, ItemRule } from './problem.ts';

/** No two things to choose from read the same once tones, case and punctuation are set aside. */
export const duplicateWords: ItemRule = (item) =>
  choices(item).flatMap((list) =>
    list.flatMap(({ path, text }, i): ItemProblem[] => {
      const first = list.findIndex((other) => same(other.text) === same(text));
      return first === i
        ? []
        : [
            {
              rule: 'item-duplicate',
              level: 'error',
              path,
              message: `“${text}” reads the same as number ${first + 1}: two answers would be equally right.`,
              fix: 'Reword it, or remove it.',
            },
          ];
    }),
  );

/** Signs such as = and ~ fold to nothing and stay themselves. */
const same = (text: string) => fold(text) || text;

type Choice = { path: (string | number)[]; text: string };

function choices(item: Item): Choice[][] {
  const of = (name: string, list: readonly { text: string }[]) =>
    list.map((o, i) => ({ path: [name, i, 'text'], text: o.text }));
  switch (item.kind) {
    case 'single':
    case 'multiple':
    case 'poll':
      return [of('options', item.options)];
    case 'classify':
      return [of('bins', item.bins), of('cards', item.cards)];
    case 'order':
      return [of('steps', item.steps)];
    case 'match':
      return [
        of('pairs', item.pairs),
        [
          ...item.pairs.map((p, i) => ({ path: ['pairs', i, 'match'], text: p.match })),
          ...(item.extra ?? []).map((p, i) => ({ path: ['extra', i, 'match'], text: p.match })),
        ],
      ];
    case 'scenario':
      return item.nodes.map((n, i) =>
        (n.choices ?? []).map((c, j) => ({ path: ['nodes', i, 'choices', j, 'text'], text: c.text })),
      );
    default:
      return [];
  }
}
