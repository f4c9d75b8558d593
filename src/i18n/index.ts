import vi from './vi.json';
import en from './en.json';

export type Locale = 'vi' | 'en';
export const locales: readonly Locale[] = ['vi', 'en'];
export type Words = typeof vi;

const dictionaries: Record<Locale, Words> = { vi, en };

/** All interface words of a language, by namespace. */
export const words = (locale: Locale): Words => dictionaries[locale];

/** Puts values into `{name}` places. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
