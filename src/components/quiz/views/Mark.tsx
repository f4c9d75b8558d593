import type { QuizWords } from '../types.ts';

type Props = { right: boolean | undefined; words: QuizWords; missed?: boolean };

/** The red or green pen: a sign, and words for those who do not see it. Nothing where nothing is marked. */
export const Mark = ({ right, words, missed }: Props) =>
  right === undefined ? null : (
    <span class={right ? 'q-mark ok' : 'q-mark no'}>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d={right ? 'M4 13l5 6L20 5' : 'M5 5l14 14M19 5L5 19'} />
      </svg>
      <span class="sr">{right ? words.right : missed ? words.missed : words.wrong}</span>
    </span>
  );

/** Why a part has its place; with the place itself, once the key is shown and it was not found. */
export const Why = ({
  right,
  revealed,
  words,
  place,
  children,
}: Omit<Props, 'missed'> & { revealed: boolean; place: string; children: string }) =>
  right === undefined && !revealed ? null : (
    <p class="q-why">
      {revealed && !right && (
        <b>
          {words.key} {place}.{' '}
        </b>
      )}
      {children}
    </p>
  );

export const state = (right: boolean | undefined): string => (right === undefined ? '' : right ? ' ok' : ' no');

/** Parts in display order; without one, as written. */
export const inOrder = <T extends { id: string }>(parts: readonly T[], order: readonly string[]): T[] =>
  order.length ? order.flatMap((id) => parts.find((p) => p.id === id) ?? []) : [...parts];

export const letter = (i: number): string => String.fromCharCode(65 + i);
