import type { Locale, Words } from '../../i18n/index.ts';

export type ReviewData = {
  locale: Locale;
  words: Words['quiz'];
  review: Words['review'];
  /** Folder of the item files, one for each lesson. */
  items: string;
  home: string;
};
