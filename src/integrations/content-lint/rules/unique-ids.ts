import type { Course } from '../read.ts';
import type { Finding, Place } from '../source.ts';

/** Names that must be the only one of their kind in the course. */
export function uniqueIds(course: Course): Finding[] {
  return [
    ...twice(
      course.lessons.map((l) => ({ id: l.slug, place: { file: l.vi.source.file, line: 1, column: 1 } })),
      'lesson folder',
      'Rename this folder; lesson names are unique over all modules because links use them.',
    ),
    ...twice(
      course.lessons.flatMap((l) =>
        l.scripts.flatMap((s) => (s.value ? [{ id: s.value.id, place: s.source.at(['id']) }] : [])),
      ),
      'practice script',
      'Give this script another id.',
    ),
    ...(
      [
        ['fact', course.facts],
        ['term', course.glossary],
        ['competency', course.competencies],
        ['path', course.paths],
      ] as const
    ).flatMap(([what, file]) =>
      twice(
        (file?.value ?? []).map((e, i) => ({ id: e.id, place: file!.source.at([i, 'id']) })),
        what,
        'Remove this entry, or give it another id.',
      ),
    ),
    ...twice(
      (course.glossary?.value ?? []).map((t, i) => ({
        id: t.term.normalize('NFC').toLowerCase(),
        place: course.glossary!.source.at([i, 'term']),
      })),
      'glossary word',
      'Keep one entry and use its id.',
    ),
  ];
}

function twice(list: { id: string; place: Place }[], what: string, fix: string): Finding[] {
  const first = new Map<string, Place>();
  return list.flatMap(({ id, place }): Finding[] => {
    const earlier = first.get(id);
    if (!earlier) {
      first.set(id, place);
      return [];
    }
    return [
      {
        ...place,
        rule: 'duplicate-id',
        level: 'error',
        message: `There are two of ${what} "${id}"; the first is at ${earlier.file}:${earlier.line}.`,
        fix,
      },
    ];
  });
}
