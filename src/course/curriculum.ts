import { address, site } from '../../site.config.ts';
import type { Curriculum } from '../core/curriculum/schema.ts';
import { locales, type Locale } from '../i18n/index.ts';
import type { Course, Lesson, Module } from './load.ts';
import { asset, href, lessonHref } from './paths.ts';

export const absolute = (path: string): string => new URL(path, address.site).href;

/** The whole course as schools read it by machine, all languages together. */
export function curriculum(courses: readonly Course[]): Curriculum {
  const vi = courses.find((c) => c.locale === 'vi')!;
  const inEach = <T>(pick: (course: Course) => T | undefined) =>
    Object.fromEntries(courses.flatMap((c) => ((v) => (v === undefined ? [] : [[c.locale, v]]))(pick(c)))) as {
      vi: T;
      en?: T;
    };
  const moduleIn = (c: Course, id: string) => c.modules.find((m) => m.id === id);
  const lessonIn = (c: Course, slug: string) => ((l) => (l?.translated ? l : undefined))(c.lessons.get(slug));
  return {
    $schema: absolute(asset('curriculum.schema.json')),
    version: 1,
    name: site.name,
    license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    languages: [...locales],
    competencies: [...vi.competencies.values()].map(({ code, area, digcomp, dlgf }) => ({
      code,
      area,
      text: inEach((c) => c.competencies.get(code)?.text),
      ...(digcomp && { digcomp }),
      ...(dlgf && { dlgf }),
    })),
    modules: vi.modules.map((m) => ({
      id: m.id,
      title: inEach((c) => moduleIn(c, m.id)?.title),
      summary: inEach((c) => moduleIn(c, m.id)?.summary),
      url: inEach((c) => absolute(href(c.locale, m.id))),
      check: m.check,
      lessons: m.lessons.map((l) => ({
        id: l.slug,
        title: inEach((c) => lessonIn(c, l.slug)?.title),
        goal: inEach((c) => lessonIn(c, l.slug)?.goal),
        minutes: l.minutes,
        level: l.level,
        audience: l.audience,
        competencies: l.competencies,
        items: l.items.length,
        url: inEach((c) => (lessonIn(c, l.slug) ? absolute(lessonHref(c.locale, l)) : undefined)),
      })),
    })),
  };
}

const common = (locale: Locale) => ({
  '@context': 'https://schema.org',
  inLanguage: locale,
  isAccessibleForFree: true,
  license: 'https://creativecommons.org/licenses/by-sa/4.0/',
});

/** schema.org `LearningResource` of a lesson. */
export const lessonLd = (course: Course, module: Module, lesson: Lesson) => ({
  ...common(course.locale),
  '@type': 'LearningResource',
  '@id': absolute(lessonHref(course.locale, lesson)),
  name: lesson.title,
  description: lesson.goal,
  learningResourceType: 'lesson',
  timeRequired: `PT${lesson.minutes}M`,
  isPartOf: absolute(href(course.locale, module.id)),
  teaches: lesson.competencies.flatMap((c) => course.competencies.get(c)?.text ?? []),
});

/** schema.org `Course` of a module, with its lessons. */
export const moduleLd = (course: Course, module: Module) => ({
  ...common(course.locale),
  '@type': 'Course',
  '@id': absolute(href(course.locale, module.id)),
  name: module.title,
  description: module.summary,
  provider: { '@type': 'Organization', name: site.name, url: absolute(href(course.locale)) },
  hasPart: module.lessons.map((l) => ({
    '@type': 'LearningResource',
    '@id': absolute(lessonHref(course.locale, l)),
    name: l.title,
  })),
});
