import { createEmptyCard, fsrs, Rating, State, type Card as FsrsCard, type Grade } from 'ts-fsrs';
import type { ItemRecord } from '../progress/record.ts';
import type { Card } from './due.ts';

/**
 * When an item comes back, by FSRS with its published parameters: intervals aim at 90 % remembered. No fuzz, so that the
 * same answers give the same days; no steps within a day, because people come once a day; about half a year at most.
 */
const scheduler = fsrs({ request_retention: 0.9, maximum_interval: 180, enable_fuzz: false, enable_short_term: false });

const day = 86_400_000;

/** Fully right is "good", half right "hard", less "again". "Easy" is a feeling, and nobody is asked. */
const rating = (score: number): Grade => (score >= 1 ? Rating.Good : score >= 0.5 ? Rating.Hard : Rating.Again);

/** The card of an item after an answer worth `score` (0 to 1) at `now` (ms). An answer before the last one was given while the clock was wrong. */
export function answered(card: Card | undefined, score: number, now: number): Card {
  const before = card && { ...card, last: Math.min(card.last, now) };
  return toCard(scheduler.next(toFsrs(before, now), new Date(now), rating(score)).card);
}

/** The card that an item would have, had its lesson been a review: from its first answer, and its last if on a later day. */
export function cardFrom({ first, last }: ItemRecord): Card {
  const card = answered(undefined, first.score, first.at);
  return last.at - first.at >= day ? answered(card, last.score, last.at) : card;
}

const toCard = (c: FsrsCard): Card => ({
  due: c.due.getTime(),
  last: c.last_review!.getTime(),
  stability: c.stability,
  difficulty: c.difficulty,
  reps: c.reps,
  lapses: c.lapses,
});

/** The days waited FSRS counts itself, from the last review; when the card was due it only logs. */
const toFsrs = (card: Card | undefined, now: number): FsrsCard => ({
  ...createEmptyCard(new Date(now)),
  ...(card && {
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    state: State.Review,
    last_review: new Date(card.last),
  }),
});
