import type { Item } from '../../../core/quiz/schema.ts';

/** What is wrong with one item, and where: a path inside the item (`['options', 2, 'text']`). */
export type ItemProblem = {
  rule: string;
  level: 'error' | 'warning';
  path: (string | number)[];
  message: string;
  fix: string;
};

/**
 * One rule about an item by itself; pure, so that imported question banks meet the same rules.
 * Its words may be Vietnamese or English.
 */
export type ItemRule = (item: Item) => ItemProblem[];
