import type { ResponseOf } from './response.ts';
import type { ItemOf, Kind } from './schema.ts';

/** Why a response cannot be graded yet. "Not ready" is not "wrong": nothing is recorded. */
export type Reason =
  /** Nothing has been put in. */
  | 'empty'
  /** Some cards, pairs or steps have no place yet. */
  | 'parts-left'
  /** Typed words in which no number was understood. */
  | 'not-a-number'
  /** The conversation has not come to an ending. */
  | 'talk-not-over'
  /** It names a part that the item does not have: the item has changed since. */
  | 'unknown-part';

/**
 * One part of the item and whether the learner dealt with it rightly. The words for it are looked up by `id`.
 * Which parts are listed: see each grader.
 */
export type Mark = { id: string; right: boolean };

export type Graded = {
  kind: 'graded';
  /** From 0 to `possible`, not rounded. */
  earned: number;
  /** 1, or 0 where nothing is measured (poll). */
  possible: number;
  feedback: Mark[];
};

export type Outcome = { kind: 'incomplete'; reason: Reason } | Graded;

export type Grader<K extends Kind> = (item: ItemOf<K>, response: ResponseOf[K]) => Outcome;

export const incomplete = (reason: Reason): Outcome => ({ kind: 'incomplete', reason });

export const graded = (earned: number, feedback: Mark[], possible = 1): Outcome => ({
  kind: 'graded',
  earned,
  possible,
  feedback,
});
