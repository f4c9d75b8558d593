import { required, requiredInTeacher } from '../components.ts';
import type { Course, LessonFiles } from '../read.ts';
import type { Finding, Source } from '../source.ts';
import { allTags, attributeOf, type Tag } from '../tags.ts';

/** Every lesson has the parts that page, slides, handout and loudspeaker are made from; English has the same ones. */
export const sections = (course: Course): Finding[] =>
  course.lessons.flatMap((l) =>
    l.vi.source.syntax.length
      ? []
      : [...missing(l.vi.source), ...more(l.vi.source), ...namesTwice(l.vi.source), ...inEnglish(l)],
  );

const error = (source: Source, start: number, message: string, fix: string): Finding => ({
  ...source.offset(start),
  rule: 'section',
  level: 'error',
  message,
  fix,
});

function missing(source: Source): Finding[] {
  const has = new Set(allTags(source.tags).map((t) => t.name));
  const teacher = source.tags.find((t) => t.name === 'Teacher');
  return [
    ...required
      .filter((n) => !has.has(n))
      .map((n) =>
        error(
          source,
          source.text.length,
          `The lesson has no <${n}>.`,
          `Add one; docs/authoring.md says what goes into <${n}>.`,
        ),
      ),
    ...(teacher
      ? requiredInTeacher
          .filter((n) => !has.has(n))
          .map((n) =>
            error(
              source,
              teacher.start,
              `<Teacher> has no <${n}>.`,
              `Add one; docs/authoring.md says what goes into <${n}>.`,
            ),
          )
      : []),
  ];
}

const once = ['Story', 'Know', 'Danger', 'Words', 'Ward', 'Card', 'Broadcast', 'Teacher'];

function more(source: Source): Finding[] {
  return once.flatMap((name) =>
    source.tags
      .filter((t) => t.name === name)
      .slice(1)
      .map((t) =>
        error(
          source,
          t.start,
          `<${name}> stands here a second time; handout and slides use one.`,
          'Join the two, or make this a <Part>.',
        ),
      ),
  );
}

/** Ids by which `see` and links name the sections of a text. */
export function sectionIds(source: Source): { id: string; tag: Tag }[] {
  return source.tags.flatMap((tag) => {
    const id =
      attributeOf(tag, 'id') ?? (tag.name === 'Part' || tag.name === 'Question' ? undefined : tag.name.toLowerCase());
    return id === undefined || tag.name === 'Question' ? [] : [{ id, tag }];
  });
}

function namesTwice(source: Source): Finding[] {
  const ids = sectionIds(source).filter(({ tag }) => !once.includes(tag.name) && tag.name !== 'Practice');
  const bad = ids.filter(({ id, tag }) => attributeOf(tag, 'id') !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id));
  return [
    ...bad.map(({ id, tag }) =>
      error(
        source,
        tag.attributes['id']!.start,
        `"${id}" cannot be an address.`,
        'Use lower-case a–z, digits and single hyphens.',
      ),
    ),
    ...ids
      .filter(({ id }, i) => ids.findIndex((o) => o.id === id) !== i)
      .map(({ id, tag }) =>
        error(
          source,
          tag.start,
          `A second section is named "${id}".`,
          tag.name === 'Steps' ? 'Give this <Steps> an id="…" and a title="…".' : 'Give it another id.',
        ),
      ),
  ];
}

const shape = (t: Tag) =>
  [
    t.name,
    ...['id', 'screen', 'mark', 'terms', 'practice', 'script'].flatMap((a) =>
      attributeOf(t, a) ? [`${a}="${attributeOf(t, a)}"`] : [],
    ),
  ].join(' ');

function inEnglish({ vi, en }: LessonFiles): Finding[] {
  if (!en || en.source.syntax.length) return [];
  const structure = (s: Source) => allTags(s.tags).filter((t) => t.name !== 'Fact');
  const [ours, theirs] = [structure(vi.source), structure(en.source)];
  const at = ours.findIndex((t, i) => theirs[i] === undefined || shape(t) !== shape(theirs[i]));
  if (at < 0 && ours.length === theirs.length) return [];
  const expected = ours[at];
  const got = theirs[at < 0 ? ours.length : at];
  return [
    error(
      en.source,
      got?.start ?? en.source.text.length,
      `The English differs from the Vietnamese here: ${expected ? `<${shape(expected)}>` : 'nothing more'} was expected${got ? `, <${shape(got)}> stands` : ', and the text ends'}.`,
      'Give both languages the same sections, ids and figures in the same order.',
    ),
  ];
}
