import { didYouMean } from '../nearest.ts';
import type { Course } from '../read.ts';
import type { Finding, Place, Source } from '../source.ts';
import { allTags, attributeOf, withoutComments } from '../tags.ts';

/** Facts, terms and competencies that are named exist. */
export function known(course: Course): Finding[] {
  return [...facts(course), ...terms(course), ...competencies(course)];
}

const error = (place: Place, rule: string, message: string, fix: string): Finding => ({
  ...place,
  rule,
  level: 'error',
  message,
  fix,
});

/** Every file that may name a fact. */
export const factReaders = (course: Course): Source[] =>
  [
    ...course.lessons.flatMap((l) => [
      l.vi.source,
      l.en?.source,
      l.quiz?.source,
      l.quiz?.en,
      ...l.scripts.flatMap((s) => [s.source, s.en]),
    ]),
    ...course.modules.flatMap((m) => [m.file.source, m.file.en]),
    course.glossary?.source,
    course.glossary?.en,
    course.paths?.source,
    course.paths?.en,
  ].flatMap((s) => s ?? []);

/** Every mention of a fact in a file: `<Fact id="…" />` or `{fact:…}`. */
export const factMentions = (source: Source): { id: string; start: number }[] =>
  [...withoutComments(source.text).matchAll(/<Fact\s+id="([^"]*)"|\{fact:([^}]*)\}/g)].map((m) => ({
    id: m[1] ?? m[2]!,
    start: m.index,
  }));

function facts(course: Course): Finding[] {
  if (!course.facts?.value) return [];
  const ids = new Set(course.facts.value.map((f) => f.id));
  return factReaders(course).flatMap((s) =>
    factMentions(s).flatMap(({ id, start }) =>
      s.file.endsWith('.mdx') && s.text.startsWith('{fact:', start)
        ? [
            error(
              s.offset(start),
              'fact',
              '{fact:…} is for YAML files; in a lesson it breaks the page.',
              `Write <Fact id="${id}" />.`,
            ),
          ]
        : ids.has(id)
          ? []
          : [
              error(
                s.offset(start),
                'fact',
                `facts.yml has no fact "${id}".`,
                didYouMean(id, ids, 'Add it there with its source, or say it without.'),
              ),
            ],
    ),
  );
}

function terms(course: Course): Finding[] {
  if (!course.glossary?.value) return [];
  const ids = new Set(course.glossary.value.map((t) => t.id));
  const slugs = new Set([
    ...course.lessons.map((l) => l.slug),
    ...course.modules.flatMap((m) => m.file.value?.lessons ?? []),
  ]);
  return [
    ...course.lessons.flatMap((l) =>
      allTags(l.vi.source.tags)
        .filter((t) => t.name === 'Words')
        .flatMap((tag) =>
          (attributeOf(tag, 'terms') ?? '')
            .split(/\s+/)
            .filter((id) => id && !ids.has(id))
            .map((id) =>
              error(
                l.vi.source.offset(tag.attributes['terms']!.start + attributeOf(tag, 'terms')!.indexOf(id)),
                'term',
                `glossary.yml has no term "${id}".`,
                didYouMean(id, ids, 'Add it there, in both languages.'),
              ),
            ),
        ),
    ),
    ...course.glossary.value.flatMap((t, i) =>
      slugs.has(t.lesson)
        ? []
        : [
            error(
              course.glossary!.source.at([i, 'lesson']),
              'term',
              `The term "${t.id}" is taught in the lesson "${t.lesson}", which no module lists.`,
              didYouMean(t.lesson, slugs, 'Name the folder of a lesson.'),
            ),
          ],
    ),
  ];
}

function competencies(course: Course): Finding[] {
  if (!course.competencies?.value) return [];
  const codes = new Set(course.competencies.value.map((c) => c.code));
  const fix = (code: string) => didYouMean(code, [], `competencies.yml has: ${[...codes].join(', ')}.`);
  return course.lessons.flatMap((l) => {
    const own = l.vi.value?.competencies;
    return [
      ...(own ?? []).flatMap((c, i) =>
        codes.has(c)
          ? []
          : [error(l.vi.source.at(['competencies', i]), 'competency', `There is no competency "${c}".`, fix(c))],
      ),
      ...(l.quiz?.value?.items ?? []).flatMap((item, i) => {
        const place = l.quiz!.source.at(['items', i, 'competency']);
        if (!codes.has(item.competency))
          return [error(place, 'competency', `There is no competency "${item.competency}".`, fix(item.competency))];
        if (own && !own.includes(item.competency) && !item.competency.startsWith('0.'))
          return [
            error(
              place,
              'competency',
              `"${item.id}" measures ${item.competency}, which the lesson does not say it teaches (${own.join(', ')}).`,
              'Use one of those, or add the code to competencies in vi.mdx.',
            ),
          ];
        return [];
      }),
    ];
  });
}
