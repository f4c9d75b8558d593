import { didYouMean } from '../nearest.ts';
import type { Course, LessonFiles } from '../read.ts';
import type { Finding } from '../source.ts';
import { attributeOf } from '../tags.ts';
import { sectionIds } from './sections.ts';

/** Questions in the text exist and stand there once; every item's `see` names a section; enough items are left for the quiz. */
export const questions = (course: Course): Finding[] =>
  course.lessons.filter((l) => !l.vi.source.syntax.length).flatMap(ofLesson);

/** Items left for the quiz at the end once those in the text are taken away. */
const leastLeft = 5;

/** Sections that a learner's page does not show. */
const notOnThePage = new Set(['broadcast', 'teacher', 'ward']);

function ofLesson({ vi, quiz }: LessonFiles): Finding[] {
  const { source } = vi;
  const placed = source.tags
    .filter((t) => t.name === 'Question')
    .flatMap((tag) => {
      const id = attributeOf(tag, 'id');
      return id === undefined ? [] : [{ id, at: tag.attributes['id']!.start }];
    });
  if (!quiz)
    return placed.slice(0, 1).map((p) => ({
      ...source.offset(p.at),
      rule: 'question',
      level: 'error',
      message: 'The lesson has no quiz.yml, so there is no question to show.',
      fix: 'Write quiz.yml (docs/authoring.md).',
    }));
  if (!quiz.value) return [];
  const bank = quiz.value.items;
  const ids = bank.map((i) => i.id);
  const sections = new Set(
    sectionIds(source)
      .map((s) => s.id)
      .filter((id) => !notOnThePage.has(id)),
  );
  const left = bank.filter((i) => !placed.some((p) => p.id === i.id)).length;
  return [
    ...placed.flatMap((p, n): Finding[] =>
      !ids.includes(p.id)
        ? [
            {
              ...source.offset(p.at),
              rule: 'question',
              level: 'error',
              message: `quiz.yml has no item "${p.id}".`,
              fix: didYouMean(p.id, ids, `It has: ${ids.join(', ')}.`),
            },
          ]
        : placed.findIndex((o) => o.id === p.id) !== n
          ? [
              {
                ...source.offset(p.at),
                rule: 'question',
                level: 'error',
                message: `The question "${p.id}" is shown twice.`,
                fix: 'Show another one here.',
              },
            ]
          : [],
    ),
    ...bank.flatMap((item, i): Finding[] =>
      sections.has(item.see)
        ? []
        : [
            {
              ...quiz.source.at(['items', i, 'see']),
              rule: 'see',
              level: 'error',
              message: `A learner who misses "${item.id}" is sent to the section "${item.see}", which vi.mdx does not have.`,
              fix: didYouMean(item.see, sections, `It has: ${[...sections].join(', ')}.`),
            },
          ],
    ),
    ...(left < leastLeft
      ? [
          {
            ...quiz.source.at(['items']),
            rule: 'question',
            level: 'warning' as const,
            message: `Too few items for the quiz at the end: ${left} beside those shown in the text.`,
            fix: `Write at least ${leastLeft}, better 8.`,
          },
        ]
      : []),
  ];
}
