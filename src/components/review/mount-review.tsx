import { render } from 'preact';
import { dueItems, nextDue } from '../../core/review/due.ts';
import { answered, cardFrom } from '../../core/review/schedule.ts';
import { $progress, dropAttempt } from '../../stores/progress.ts';
import { loadCards, saveCard, startOfDay } from '../../stores/review.ts';
import { mountQuiz } from '../quiz/mount-quiz.tsx';
import { keyOf, type QuizItem } from '../quiz/types.ts';
import type { ReviewData } from './data.ts';
import { Nothing } from './Nothing.tsx';
import { reviewSummary } from './ReviewSummary.tsx';

const tenYears = 3650 * 86_400_000;

export async function mount(host: HTMLElement, data: ReviewData): Promise<void> {
  const now = Date.now();
  const progress = $progress.get();
  const cards = loadCards();
  const due = dueItems(progress, cards, { now, today: startOfDay(now) });
  if (!due.length) {
    const next = nextDue(progress, cards);
    return nothing(host, data, next === undefined ? 'empty' : 'notToday', next);
  }
  let found: Map<string, QuizItem>;
  try {
    found = await fetchItems(data.items, new Set(due.map((key) => key.split('/')[0]!)));
  } catch {
    return nothing(host, data, 'offline');
  }
  // An item that has left the course would be due for ever.
  for (const key of due) if (!found.has(key)) saveCard(key, { ...cardFrom(progress.items[key]!), due: now + tenYears });
  const items = due.flatMap((key) => found.get(key) ?? []);
  if (!items.length) return nothing(host, data, 'notToday');
  // What was answered is not due any more: a list that happens to be the same is another day's.
  dropAttempt('review');
  mountQuiz(host, {
    data: { id: 'review', mode: 'practice', items, locale: data.locale, words: data.words },
    Summary: reviewSummary(data),
    tried: (key, score, at) => saveCard(key, answered(cards[key] ?? cardFrom(progress.items[key]!), score, at)),
  });
}

const nothing = (host: HTMLElement, data: ReviewData, why: 'empty' | 'notToday' | 'offline', next?: number) =>
  render(<Nothing data={data} why={why} next={next} />, host.appendChild(document.createElement('div')));

/** @throws when a file cannot be loaded: offline and not saved, or opened from a disk. */
async function fetchItems(folder: string, lessons: Set<string>): Promise<Map<string, QuizItem>> {
  const files = await Promise.all(
    [...lessons].map(async (lesson) => {
      const response = await fetch(`${folder}${lesson}.json`);
      // A lesson that has left the course.
      if (response.status === 404) return [];
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      return (await response.json()) as QuizItem[];
    }),
  );
  return new Map(files.flat().map((item) => [keyOf(item), item]));
}
