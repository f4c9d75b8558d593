/**
 * How long a text may be. Authors are told “words”; a Vietnamese word is one or two syllables written apart
 * (“điện thoại”, “chuyển khoản”), and only the spaces can be counted. So sentences, steps and prompts are
 * counted in syllables at 1.5 to a word, which is what running text for these lessons comes to; English
 * words are counted one by one, and English needs about as many of them as Vietnamese needs syllables.
 */
const syllablesPerWord = 1.5;

export const limits = {
  /** 30 words. */
  prompt: 30 * syllablesPerWord,
  /** 20 words. */
  sentence: 20 * syllablesPerWord,
  /** 15 words. */
  step: Math.round(15 * syllablesPerWord),
} as const;
