import type { ItemOf } from '../../../core/quiz/schema.ts';
import type { ItemProblem, ItemRule } from './problem.ts';

/** A conversation that always comes to an end, in at least two ways, and says what decided it. */
export const scenario: ItemRule = (item) => {
  if (item.kind !== 'scenario') return [];
  const error = (path: (string | number)[], message: string, fix: string): ItemProblem => ({
    rule: 'scenario',
    level: 'error',
    path,
    message,
    fix,
  });
  const reached = reachable(item);
  const endings = item.nodes.filter((n) => n.ending);
  return [
    ...item.nodes.flatMap((n, i): ItemProblem[] => {
      if (n.ending && n.choices)
        return [
          error(
            ['nodes', i, 'choices'],
            `"${n.id}" is an ending, yet offers choices.`,
            'Remove its choices, or its ending.',
          ),
        ];
      if (!n.ending && !n.choices)
        return [
          error(
            ['nodes', i],
            `The conversation stops at "${n.id}", which is not an ending.`,
            'Give it choices, or an ending and a turning.',
          ),
        ];
      if (n.ending && !n.turning)
        return [
          error(
            ['nodes', i],
            `The ending "${n.id}" does not say what decided it.`,
            'Add a turning that names the moment.',
          ),
        ];
      if (!n.ending && n.turning)
        return [
          error(
            ['nodes', i, 'turning'],
            `"${n.id}" has a turning, which only an ending shows.`,
            'Move it to the ending.',
          ),
        ];
      return [];
    }),
    ...item.nodes.flatMap((n, i) =>
      reached.has(n.id)
        ? []
        : [error(['nodes', i], `Nothing leads to "${n.id}".`, 'Point a choice at it, or remove it.')],
    ),
    ...(endings.length < 2
      ? [
          error(
            ['nodes'],
            `"${item.id}" has ${endings.length ? 'only one ending' : 'no ending'}: whatever is chosen, nothing changes.`,
            'Write at least two endings, each with a turning.',
          ),
        ]
      : []),
    ...loop(item).map((i) =>
      error(
        ['nodes', i],
        `From "${item.nodes[i]!.id}" the conversation can come back to itself and never end.`,
        'Lead one of its choices on to an ending.',
      ),
    ),
  ];
};

function reachable(item: ItemOf<'scenario'>): Set<string> {
  const reached = new Set<string>();
  const visit = (id: string | undefined) => {
    if (id === undefined || reached.has(id)) return;
    reached.add(id);
    item.nodes.find((n) => n.id === id)?.choices?.forEach((c) => visit(c.to));
  };
  visit(item.nodes[0]?.id);
  return reached;
}

/** Position of the first node that stands on a loop; empty when there is none. */
function loop(item: ItemOf<'scenario'>): number[] {
  const next = new Map(item.nodes.map((n) => [n.id, (n.choices ?? []).map((c) => c.to)]));
  const comesBack = (from: string, at: string, seen: Set<string>): boolean =>
    (next.get(at) ?? []).some((to) => to === from || (!seen.has(to) && comesBack(from, to, seen.add(to))));
  const found = item.nodes.findIndex((n) => comesBack(n.id, n.id, new Set()));
  return found < 0 ? [] : [found];
}
