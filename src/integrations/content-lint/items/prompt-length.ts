import { countTokens } from '../sentences.ts';
import { limits } from '../limits.ts';
import type { ItemRule } from './problem.ts';

/** A prompt is heard once and kept in mind while the options are read. */
export const promptLength: ItemRule = (item) => {
  const count = countTokens(item.prompt);
  return count <= limits.prompt
    ? []
    : [
        {
          rule: 'item-prompt-length',
          level: 'error',
          path: ['prompt'],
          message: `The prompt runs to ${count} words (in Vietnamese, syllables); ${limits.prompt} are the most that can be kept in mind.`,
          fix: 'Keep the question; move the story into the lesson.',
        },
      ];
};
