import { parse } from 'yaml';
import type { SearchIndex } from '../core/search/prepare.ts';
import type { Locale } from '../i18n/index.ts';
import synonyms from '../content/synonyms.yml?raw';
import type { Course, Lesson } from './load.ts';
import { sectionWords, tagsOf, textOf } from './text.ts';

/** The small index behind the suggestions: titles, tasks, key words, headings and the card of every lesson. */
export function searchIndex(course: Course): SearchIndex {
  const groups = parse(synonyms) as Partial<Record<Locale, string[][]>>;
  return {
    synonyms: groups[course.locale] ?? groups.vi!,
    modules: course.modules.map((m) => [m.id, m.title]),
    lessons: course.modules.flatMap((module, m) =>
      module.lessons.map((l) => ({
        s: l.slug,
        m,
        t: l.title,
        g: l.goal,
        a: l.tasks,
        k: l.keywords ?? [],
        h: headings(l),
        c: sentences(l, course),
      })),
    ),
  };
}

const headings = (lesson: Lesson) =>
  tagsOf(textOf(lesson), 'Part', 'Steps').flatMap((section) => section.attributes['title'] ?? []);

const sentences = (lesson: Lesson, course: Course): string[] =>
  sectionWords(lesson, course, 'Card')
    .match(/[^.!?]+[.!?]+/g)
    ?.map((s) => s.trim())
    .filter((s) => s.length > 12) ?? [];
