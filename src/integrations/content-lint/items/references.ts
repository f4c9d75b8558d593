import type { ItemProblem, ItemRule } from './problem.ts';

/** Names inside an item exist: a card's bin, a choice's next node; and no bin stands empty. */
export const references: ItemRule = (item) => {
  if (item.kind === 'classify') {
    const bins = new Set(item.bins.map((b) => b.id));
    return [
      ...item.cards.flatMap((c, i) =>
        bins.has(c.bin)
          ? []
          : [unknown(['cards', i, 'bin'], `Card "${c.id}" belongs in the bin "${c.bin}", which does not exist.`, bins)],
      ),
      ...item.bins.flatMap((b, i): ItemProblem[] =>
        item.cards.some((c) => c.bin === b.id)
          ? []
          : [
              {
                rule: 'item-reference',
                level: 'error',
                path: ['bins', i],
                message: `No card belongs in the bin "${b.id}".`,
                fix: 'Add a card for it, or remove the bin.',
              },
            ],
      ),
    ];
  }
  if (item.kind === 'scenario') {
    const nodes = new Set(item.nodes.map((n) => n.id));
    return item.nodes.flatMap((n, i) =>
      (n.choices ?? []).flatMap((c, j) =>
        nodes.has(c.to)
          ? []
          : [
              unknown(
                ['nodes', i, 'choices', j, 'to'],
                `Choice "${c.id}" leads to "${c.to}", which does not exist.`,
                nodes,
              ),
            ],
      ),
    );
  }
  return [];
};

const unknown = (path: (string | number)[], message: string, known: Set<string>): ItemProblem => ({
  rule: 'item-reference',
  level: 'error',
  path,
  message,
  fix: `Use one of: ${[...known].join(', ')}.`,
});
