import type { AstroGlobal } from 'astro';
import type { Locale } from '../i18n/index.ts';
import type { Course, Lesson } from './load.ts';

/** What the sections of a lesson need to know about where they stand: a page sets it, sections read it. */
export type Current = { locale: Locale; course: Course; lesson: Lesson };

/** @throws when a section stands on a page that did not set it. */
export function current(astro: Pick<AstroGlobal, 'locals'>): Current {
  if (!astro.locals.current)
    throw new Error('A lesson section needs Astro.locals.current; the page sets it before rendering <Content />.');
  return astro.locals.current;
}
