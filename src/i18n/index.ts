import { site } from '../../site.config.ts';
import { complete, pseudo, type Coverage } from './complete.ts';
import en from './en.json';
import km from './km.json';
import vi from './vi.json';

export { fill } from './fill.ts';

export type Words = typeof vi;
export type Locale = 'vi' | 'en' | 'km' | 'qps';

type Language = { name: string; words: Words; coverage: Coverage; draft?: boolean };
const language = (name: string, part: object, draft = false): Language => ({ name, ...complete(vi, part), draft });

/**
 * Every language of the site, in the order they are offered; this is the one place to add one (docs/translating.md).
 * Drafts are built only with DRAFT_LOCALES=1. `qps` is no language: it shows which texts cannot be translated.
 */
const languages: Record<Locale, Language> = {
  vi: language('Tiếng Việt', vi),
  en: language('English', en),
  km: language('ភាសាខ្មែរ', km, true),
  qps: language('⟦Pseudo⟧', pseudo(vi), true),
};

const drafts = globalThis.process?.env['DRAFT_LOCALES'] === '1';

/** Languages of this copy (site.config.ts), Vietnamese first. */
export const locales: readonly Locale[] = (Object.keys(languages) as Locale[]).filter((l) =>
  languages[l].draft ? drafts : (site.languages as readonly Locale[]).includes(l),
);

/** All interface words of a language, by namespace. */
export const words = (locale: Locale): Words => languages[locale].words;

/** What a language calls itself. */
export const languageName = (locale: Locale): string => languages[locale].name;

/** Whether no native reader has been through it yet: such a language says so on every page. */
export const isDraft = (locale: Locale): boolean => languages[locale].draft === true;

/** How much of the interface is in this language; the rest shows in Vietnamese. */
export const coverage = (locale: Locale): Coverage => languages[locale].coverage;
