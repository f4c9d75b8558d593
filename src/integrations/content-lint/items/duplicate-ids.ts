import type { Item } from '../../../core/quiz/schema.ts';
import type { ItemProblem, ItemRule } from './problem.ts';

/** Every list inside an item names its parts differently: a learner's answer is kept by these names. */
export const duplicateIds: ItemRule = (item) =>
  lists(item).flatMap(([path, list]) =>
    list.flatMap((part, i): ItemProblem[] => {
      const first = list.findIndex((p) => p.id === part.id);
      return first === i
        ? []
        : [
            {
              rule: 'duplicate-id',
              level: 'error',
              path: [...path, i, 'id'],
              message: `"${part.id}" is already the id of number ${first + 1} in this list.`,
              fix: 'Give this one another id.',
            },
          ];
    }),
  );

type Ids = readonly { id: string }[];

function lists(item: Item): [(string | number)[], Ids][] {
  switch (item.kind) {
    case 'single':
    case 'multiple':
    case 'poll':
      return [[['options'], item.options]];
    case 'classify':
      return [
        [['bins'], item.bins],
        [['cards'], item.cards],
      ];
    case 'order':
      return [[['steps'], item.steps]];
    case 'match':
      return [
        [['pairs'], item.pairs],
        [['extra'], item.extra ?? []],
      ];
    case 'text':
      return [
        [['answers'], item.answers],
        [['misconceptions'], item.misconceptions ?? []],
      ];
    case 'number':
      return [[['misconceptions'], item.misconceptions ?? []]];
    case 'spot':
      return [[['parts'], item.parts]];
    case 'scenario':
      return [
        [['nodes'], item.nodes],
        ...item.nodes.map((n, i): [(string | number)[], Ids] => [['nodes', i, 'choices'], n.choices ?? []]),
      ];
  }
}
