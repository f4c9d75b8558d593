import vi from './vi.json';
import en from './en.json';

export { fill } from './fill.ts';

export type Locale = 'vi' | 'en';
export const locales: readonly Locale[] = ['vi', 'en'];
export type Words = typeof vi;

const dictionaries: Record<Locale, Words> = { vi, en };

/** All interface words of a language, by namespace. */
export const words = (locale: Locale): Words => dictionaries[locale];
