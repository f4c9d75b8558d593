import type { Progress } from '../progress/record.ts';

/** When an item comes back, by `lesson/item`. Kept beside progress: losing it costs only the spacing found so far. */
export type Cards = Record<string, Card>;

/** What FSRS knows of one item; times in ms, stability in days. */
export type Card = { due: number; last: number; stability: number; difficulty: number; reps: number; lapses: number };

/** A handful: more than that a day and people stop coming. */
export const handful = 6;

const day = 86_400_000;

/**
 * Items to ask now: from finished lessons, at most a handful a day, longest overdue first. An item without a card comes
 * back the day after it was last answered. One answered “after today” was answered while the clock was wrong: it is asked
 * now, and counts for no day.
 * @param today when the day began where the learner is
 */
export function dueItems(progress: Progress, cards: Cards, { now, today }: { now: number; today: number }): string[] {
  const left = handful - Object.values(cards).filter((c) => c.last >= today && c.last < today + day).length;
  const lastAnswered = (key: string) => cards[key]?.last ?? progress.items[key]!.last.at;
  return comingBack(progress, cards)
    .filter(([key, at]) => at <= now || lastAnswered(key) >= today + day)
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
    .slice(0, Math.max(0, left))
    .map(([key]) => key);
}

/** When the next item comes back. Undefined where no lesson is finished. */
export function nextDue(progress: Progress, cards: Cards): number | undefined {
  const times = comingBack(progress, cards).map(([, at]) => at);
  return times.length ? Math.min(...times) : undefined;
}

const comingBack = (progress: Progress, cards: Cards): [key: string, at: number][] =>
  Object.entries(progress.items)
    .filter(([key]) => progress.lessons[key.split('/')[0]!]?.finished !== undefined)
    .map(([key, item]) => [key, cards[key]?.due ?? item.last.at + day]);

/** Reads stored cards, whatever state they are in; what is not a card is left out. */
export function readCards(stored: unknown): Cards {
  if (typeof stored !== 'object' || stored === null) return {};
  const isCard = (c: Card | null) => Object.entries(ranges).every(([f, ok]) => ok(c?.[f as keyof Card]));
  return Object.fromEntries(Object.entries(stored as Cards).filter(([, c]) => isCard(c)));
}

const within = (least: number, most: number) => (x: unknown) => typeof x === 'number' && x >= least && x <= most;
/** Times of 1970 to 2199; stability and difficulty as FSRS keeps them. */
const ranges: Record<keyof Card, (x: unknown) => boolean> = {
  due: within(0, 7.2e12),
  last: within(0, 7.2e12),
  stability: within(0.001, 36_500),
  difficulty: within(1, 10),
  reps: within(0, 1e6),
  lapses: within(0, 1e6),
};
