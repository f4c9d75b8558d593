import type { APIRoute } from 'astro';
import { loadCourse } from '../../../../course/load.ts';
import { bankOf } from '../../../../course/navigation.ts';
import { localeOf } from '../../../../course/static-paths.ts';
import { locales } from '../../../../i18n/index.ts';

/** The graded items of one lesson, for /review/, which asks items of many lessons and loads only those it needs. */
export const GET: APIRoute = async ({ params }) => {
  const locale = localeOf(params['locale']);
  const { modules, lessons } = await loadCourse(locale);
  const lesson = lessons.get(params['lesson']!)!;
  const own = modules.filter((m) => m.id === lesson.module);
  return Response.json(own.flatMap((m) => bankOf(m, locale)).filter((i) => i.lesson === lesson.slug));
};

export const getStaticPaths = async () =>
  (await Promise.all(locales.map(loadCourse))).flatMap(({ locale, lessons }) =>
    [...lessons.keys()].map((lesson) => ({ params: { locale: locale === 'vi' ? undefined : locale, lesson } })),
  );
