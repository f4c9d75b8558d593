import { locales, type Locale } from '../i18n/index.ts';
import { loadCourse } from './load.ts';

const param = (locale: Locale) => (locale === 'vi' ? undefined : locale);

/** `getStaticPaths` for a page of every module in every language. */
export const everyModule = async () =>
  (await Promise.all(locales.map(loadCourse))).flatMap((course) =>
    course.modules.map((m) => ({ params: { locale: param(course.locale), module: m.id } })),
  );

/** `getStaticPaths` for a page of every lesson in every language. */
export const everyLesson = async () =>
  (await Promise.all(locales.map(loadCourse))).flatMap((course) =>
    course.modules.flatMap((m) =>
      m.lessons.map((l) => ({ params: { locale: param(course.locale), module: m.id, lesson: l.slug } })),
    ),
  );

/** `getStaticPaths` for a page that exists once in each language. */
export const everyLocale = () => locales.map((l) => ({ params: { locale: param(l) } }));

/** Language from the `[...locale]` parameter. */
export const localeOf = (value: string | undefined): Locale => locales.find((l) => l === value) ?? 'vi';
