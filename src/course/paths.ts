import type { Locale } from '../i18n/index.ts';

/** Addresses of the site. Every link is made here, so that a sub-path and a language are never forgotten. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** `page` is a path without slashes at its ends, e.g. `online-safety/check`; empty for the first page. */
export const href = (locale: Locale, page = '', hash = ''): string =>
  `${base}/${locale === 'vi' ? '' : `${locale}/`}${page ? `${page}/` : ''}${hash ? `#${hash}` : ''}`;

/** A file in public/ or written by the build. */
export const asset = (path: string): string => `${base}/${path}`;

export const lessonHref = (locale: Locale, lesson: { module: string; slug: string }, form = '', hash = ''): string =>
  href(locale, `${lesson.module}/${lesson.slug}${form ? `/${form}` : ''}`, hash);
