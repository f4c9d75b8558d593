import type { Locale, Words } from '../../i18n/index.ts';
import type { QuizItem } from '../quiz/types.ts';

/** Items in each form; a confidence question comes before them. */
export const formSize = 20;

export const confidenceKey = 'checkup/confidence';

export type CheckupData = {
  locale: Locale;
  words: Words['quiz'];
  checkup: Words['checkup'];
  /** Item keys. */
  forms: { A: string[]; B: string[] };
  items: QuizItem[];
  /** Title and address by slug. */
  lessons: Record<string, [title: string, href: string]>;
  home: string;
};
