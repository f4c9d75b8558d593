import type { ItemRule } from './problem.ts';

/** Three good options beat five weak ones. */
export const optionCount: ItemRule = (item) => {
  const warn = (path: string, message: string, fix: string) => [
    { rule: 'item-options', level: 'warning' as const, path: [path], message, fix },
  ];
  if (item.kind === 'single' || item.kind === 'multiple') {
    const most = item.kind === 'single' ? 4 : 6;
    if (item.options.length > most)
      return warn(
        'options',
        `${item.options.length} options are more than a learner can weigh.`,
        `Keep the ${most} that people really believe.`,
      );
  }
  if (item.kind === 'classify' && item.cards.length > 8)
    return warn('cards', `${item.cards.length} cards are tiring on a small screen.`, 'Keep 8, or make two items.');
  if (item.kind === 'order' && item.steps.length > 6)
    return warn('steps', `${item.steps.length} steps are too many to put in order.`, 'Keep 6.');
  if (item.kind === 'match' && item.pairs.length > 5)
    return warn('pairs', `${item.pairs.length} pairs are too many to match.`, 'Keep 5.');
  return [];
};
