import { didYouMean } from '../nearest.ts';
import type { Course } from '../read.ts';
import type { Finding, Place } from '../source.ts';

/** Modules list the lessons they have, lessons name lessons that exist, and nothing requires itself. */
export function courseMap(course: Course): Finding[] {
  const planned = new Set(course.modules.flatMap((m) => m.file.value?.lessons ?? []));
  const written = new Set(course.lessons.map((l) => l.slug));
  const known = new Set([...planned, ...written]);
  return [
    ...course.modules.flatMap((m) => {
      const list = m.file.value?.lessons ?? [];
      const folders = new Set(m.lessons.map((l) => l.slug));
      return [
        ...(m.file.value && !list.length
          ? [
              {
                ...error(
                  m.file.source.at(['lessons']),
                  'module-lessons',
                  'The module has no lesson yet, so no page shows it.',
                  `Make one: npm run new -- lesson ${m.id}/NAME`,
                ),
                level: 'warning' as const,
              },
            ]
          : []),
        ...list.flatMap((slug, i) =>
          list.indexOf(slug) !== i
            ? [error(m.file.source.at(['lessons', i]), 'module-lessons', `"${slug}" is listed twice.`, 'Remove one.')]
            : folders.has(slug)
              ? []
              : [
                  {
                    ...error(
                      m.file.source.at(['lessons', i]),
                      'module-lessons',
                      `The module lists "${slug}", but has no such lesson; pages leave it out.`,
                      didYouMean(slug, folders, `Write ${m.dir}/${slug}/vi.mdx, or take it off the list.`),
                    ),
                    level: 'warning' as const,
                  },
                ],
        ),
        ...(m.file.value
          ? m.lessons
              .filter((l) => !list.includes(l.slug))
              .map((l) =>
                error(
                  { file: l.vi.source.file, line: 1, column: 1 },
                  'module-lessons',
                  `module.yml does not list "${l.slug}", so no page shows it.`,
                  `Add it to lessons in ${m.dir}/module.yml.`,
                ),
              )
          : []),
      ];
    }),
    ...course.lessons.flatMap((l) =>
      (['after', 'next'] as const).flatMap((field) =>
        (l.vi.value?.[field] ?? []).flatMap((slug, i) =>
          slug === l.slug
            ? [error(l.vi.source.at([field, i]), 'lesson-order', `The lesson names itself in ${field}.`, 'Remove it.')]
            : known.has(slug) || course.modules.length < 2
              ? []
              : [
                  error(
                    l.vi.source.at([field, i]),
                    'lesson-order',
                    `There is no lesson "${slug}".`,
                    didYouMean(slug, known, 'Name the folder of a lesson.'),
                  ),
                ],
        ),
      ),
    ),
    ...circles(course),
    ...(course.paths?.value ?? []).flatMap((p, i) =>
      p.lessons.flatMap((slug, j) =>
        known.has(slug)
          ? []
          : [
              error(
                course.paths!.source.at([i, 'lessons', j]),
                'path-lessons',
                `The path "${p.id}" leads through "${slug}", which is not a lesson.`,
                didYouMean(slug, known, 'Name the folder of a lesson.'),
              ),
            ],
      ),
    ),
  ];
}

const error = (place: Place, rule: string, message: string, fix: string): Finding => ({
  ...place,
  rule,
  level: 'error',
  message,
  fix,
});

function circles(course: Course): Finding[] {
  const after = new Map(course.lessons.map((l) => [l.slug, l.vi.value?.after ?? []]));
  const way = (from: string, to: string, seen: Set<string>): string[] | undefined => {
    for (const next of after.get(from) ?? []) {
      if (next === to) return [from];
      if (seen.has(next)) continue;
      seen.add(next);
      const rest = way(next, to, seen);
      if (rest) return [from, ...rest];
    }
    return undefined;
  };
  return course.lessons.flatMap((l) => {
    const circle = after.get(l.slug)?.includes(l.slug) ? undefined : way(l.slug, l.slug, new Set());
    // One report for a circle: at the lesson whose name comes first.
    if (!circle || [...circle].sort()[0] !== l.slug) return [];
    return [
      error(
        l.vi.source.at(['after']),
        'lesson-order',
        `These lessons each want another one done first, in a circle: ${[...circle, l.slug].join(' → ')}.`,
        'Remove one of them from after.',
      ),
    ];
  });
}
