import type { Course } from '../read.ts';
import type { Finding, Source } from '../source.ts';

/** What `npm run new` left to write. A lesson may be built with it, to look at; once released it may not. */
export function todo(course: Course): Finding[] {
  const left = (source: Source | undefined, address: string): Finding[] =>
    source
      ? [...source.text.matchAll(/\bTODO\b:?\s*([^"\n<}]*)/g)].map((m) => ({
          ...source.offset(m.index),
          rule: 'todo',
          level: course.released.has(address) ? 'error' : 'warning',
          message: course.released.has(address)
            ? `/${address}/ is released and still has something to write here.`
            : 'Something is left to write here.',
          fix: m[1]?.trim().replace(/['"]$/, '') || 'Write it, and remove the word TODO.',
        }))
      : [];
  return course.modules.flatMap((m) => [
    ...[m.file.source, m.file.en].flatMap((s) => left(s, m.id)),
    ...m.lessons.flatMap((l) =>
      [l.vi.source, l.en?.source, ...[l.quiz, ...l.scripts].flatMap((f) => [f?.source, f?.en])].flatMap((s) =>
        left(s, `${m.id}/${l.slug}`),
      ),
    ),
  ]);
}
