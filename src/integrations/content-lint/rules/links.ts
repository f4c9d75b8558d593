import { didYouMean } from '../nearest.ts';
import type { Course } from '../read.ts';
import type { Finding } from '../source.ts';
import { withoutComments } from '../tags.ts';

/** Pages of the site that are not lessons. */
const pages = [
  'checkup',
  'review',
  'progress',
  'certificate',
  'verify',
  'search',
  'teach',
  'teach/class',
  'curriculum',
  'glossary',
  'facts',
  'about',
];
const perLesson = ['', 'slides', 'handout', 'broadcast', 'paper'];

/** Links inside a lesson lead to pages of this course. */
export function links(course: Course): Finding[] {
  const lessons = course.modules.flatMap((m) =>
    (m.file.value?.lessons ?? m.lessons.map((l) => l.slug)).flatMap((slug) =>
      perLesson.map((page) => [m.id, slug, page].filter(Boolean).join('/')),
    ),
  );
  const known = new Set(['', ...pages, ...course.modules.flatMap((m) => [m.id, `${m.id}/check`]), ...lessons]);
  return course.lessons
    .flatMap((l) => [l.vi.source, ...(l.en ? [l.en.source] : [])])
    .flatMap((s) =>
      [...withoutComments(s.text).matchAll(/\]\(([^)\s]*)\)/g)].flatMap((m): Finding[] => {
        const at = s.offset(m.index + 2);
        const link = m[1]!;
        if (link.startsWith('#')) return [];
        if (!link.startsWith('/'))
          return [
            {
              ...at,
              rule: 'link',
              level: 'error',
              message: `“${link}” leads out of the course; printed and offline copies cannot follow it, and it may die.`,
              fix: 'Name the place in words with a <Fact />, or link to a page of the course: /module/lesson/.',
            },
          ];
        const path = link.replace(/#.*$/, '').replace(/^\/(?:en\/)?|\/$/g, '');
        return known.has(path)
          ? []
          : [
              {
                ...at,
                rule: 'link',
                level: 'error',
                message: `The course has no page ${link}.`,
                fix: didYouMean(path, known, 'Write /module/lesson/ with the folder names.'),
              },
            ];
      }),
    );
}
