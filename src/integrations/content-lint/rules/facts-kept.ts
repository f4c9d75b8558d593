import type { Course } from '../read.ts';
import type { Finding } from '../source.ts';
import { factMentions, factReaders } from './known.ts';

/**
 * Facts are used by something, and looked at again when their day comes. The class report shows every target.
 * @param today YYYY-MM-DD
 */
export function factsKept(course: Course, today: string): Finding[] {
  const { facts } = course;
  if (!facts?.value) return [];
  const used = new Set(
    factReaders(course)
      .flatMap(factMentions)
      .map((m) => m.id),
  );
  return facts.value.flatMap((f, i): Finding[] => [
    ...(used.has(f.id) || f.kind === 'target'
      ? []
      : [
          {
            ...facts.source.at([i, 'id']),
            rule: 'fact-unused',
            level: 'warning' as const,
            message: `No lesson uses the fact "${f.id}".`,
            fix: 'Use it, or remove it from facts.yml and facts.en.yml.',
          },
        ]),
    ...(f.review < today
      ? [
          {
            ...facts.source.at([i, 'review']),
            rule: 'fact-review',
            level: 'warning' as const,
            message: `“${f.text}” (${f.label}) was to be checked again by ${f.review}.`,
            fix: `Look at ${f.source.startsWith('http') ? f.source : 'its source'}, correct the fact, and set checked and review.`,
          },
        ]
      : []),
    ...(f.review <= f.checked
      ? [
          {
            ...facts.source.at([i, 'review']),
            rule: 'fact-review',
            level: 'error' as const,
            message: `"${f.id}" is to be reviewed (${f.review}) before it was checked (${f.checked}).`,
            fix: 'Correct one of the dates.',
          },
        ]
      : []),
  ]);
}
