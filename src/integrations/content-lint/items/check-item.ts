import type { Item } from '../../../core/quiz/schema.ts';
import { allOfTheAbove } from './all-of-the-above.ts';
import { answersApart } from './answers-apart.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { duplicateWords } from './duplicate-words.ts';
import { key } from './key.ts';
import { longestKey } from './longest-key.ts';
import { negative } from './negative.ts';
import { optionCount } from './option-count.ts';
import type { ItemProblem, ItemRule } from './problem.ts';
import { promptLength } from './prompt-length.ts';
import { references } from './references.ts';
import { sameFeedback } from './same-feedback.ts';
import { scenario } from './scenario.ts';

const structure: ItemRule[] = [duplicateIds, key, references, scenario, optionCount];
const wording: ItemRule[] = [
  duplicateWords,
  sameFeedback,
  allOfTheAbove,
  longestKey,
  negative,
  promptLength,
  answersApart,
];

/** Everything wrong with an item by itself. */
export const checkItem = (item: Item): ItemProblem[] => [...structure, ...wording].flatMap((rule) => rule(item));

/** Only what its words can get wrong: for a translated item, whose structure is checked already. */
export const checkItemWords = (item: Item): ItemProblem[] => wording.flatMap((rule) => rule(item));
