import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { didYouMean } from '../nearest.ts';
import type { Course } from '../read.ts';
import type { Finding, Place, Source } from '../source.ts';
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

/** Links inside a lesson lead to pages of this course; pictures lie beside it and say what they show. */
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
      [...withoutComments(s.text).matchAll(/(!?)\[([^\]]*)\]\(([^)\s]*)\)/g)].flatMap((m): Finding[] => {
        const [, picture, words, link] = m as unknown as [string, string, string, string];
        const at = s.offset(m.index + m[0].length - link.length - 1);
        if (picture) return pictures(course, s, at, words, link);
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

function pictures(course: Course, source: Source, at: Place, words: string, link: string): Finding[] {
  const found = (message: string, fix: string): Finding => ({ ...at, rule: 'picture', level: 'error', message, fix });
  const there = /^\.\/[\w-]+\.(svg|png|jpg|webp|avif)$/.test(link);
  return [
    ...(there && existsSync(join(dirname(course.pathOf(source.file)), link))
      ? []
      : [
          found(
            `There is no picture “${link}” beside the lesson.`,
            'Put the file into the lesson’s folder and write ![what it shows](./name.png); svg, png, jpg, webp and avif are drawn.',
          ),
        ]),
    ...(words.trim()
      ? []
      : [
          found('Who cannot see the picture learns nothing of it.', 'Say what it shows: ![what it shows](./name.png).'),
        ]),
  ];
}
