import type { Mode } from '../../core/quiz/attempt.ts';
import type { Item, ItemOf, Kind } from '../../core/quiz/schema.ts';
import type { ResponseOf } from '../../core/quiz/response.ts';
import type { Locale, Words } from '../../i18n/index.ts';

export type QuizWords = Words['quiz'];

/** An item as it travels to the browser: with its lesson's slug, and the lesson's address ('' on its own page). */
export type QuizItem = Item & { lesson: string; href: string };

export const keyOf = (item: QuizItem): string => `${item.lesson}/${item.id}`;

/** What `Quiz.astro` puts into the page and `mount-quiz.tsx` reads. */
export type QuizData = {
  /** Name under which the attempt is kept. */
  id: string;
  mode: Mode;
  items: QuizItem[];
  locale: Locale;
  words: QuizWords;
  /** One question inside the text: no bar, no summary. */
  inline?: boolean;
  /** Draw that many of `items` for each attempt; without it all are asked, in their order. */
  draw?: number;
  /** Lesson that is finished when this is. */
  lesson?: string;
  /** Final check of a module: share that passes, and where to go then (nowhere in a package for a learning system). */
  check?: { module: string; pass: number; words: Words['check']; then: string };
};

export type ViewProps<K extends Kind> = {
  item: ItemOf<K>;
  /** Unique on the page; `${id}-q` is the id of the prompt. */
  id: string;
  response: ResponseOf[K] | undefined;
  /** Display order of the shuffled parts. */
  order: readonly string[];
  change: (response: ResponseOf[K]) => void;
  /** Right or wrong by part id, once that may be shown. */
  marks: ReadonlyMap<string, boolean> | undefined;
  /** The key is shown. */
  revealed: boolean;
  /** Nothing can be changed now. */
  locked: boolean;
  words: QuizWords;
  locale: Locale;
};
