import type { QuizWords } from '../types.ts';

/** The red or green pen: a sign, and words for those who do not see it. */
export const Mark = ({ right, words }: { right: boolean; words: QuizWords }) => (
  <span class={right ? 'q-mark ok' : 'q-mark no'}>
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={right ? 'M4 13l5 6L20 5' : 'M5 5l14 14M19 5L5 19'} />
    </svg>
    <span class="sr">{right ? words.right : words.wrong}</span>
  </span>
);

export const state = (right: boolean | undefined): string => (right === undefined ? '' : right ? ' ok' : ' no');

/** Parts in display order; without one, as written. */
export const inOrder = <T extends { id: string }>(parts: readonly T[], order: readonly string[]): T[] =>
  order.length ? order.flatMap((id) => parts.find((p) => p.id === id) ?? []) : [...parts];

export const letter = (i: number): string => String.fromCharCode(65 + i);
