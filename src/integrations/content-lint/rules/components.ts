import { components } from '../components.ts';
import { didYouMean } from '../nearest.ts';
import type { Course } from '../read.ts';
import type { Finding, Source } from '../source.ts';
import { allTags, withoutComments, type Tag } from '../tags.ts';

/** Only known components, in their place, with the attributes they need; no text between them. */
export const componentsKnown = (course: Course): Finding[] =>
  course.lessons
    .flatMap((l) => [l.vi.source, ...(l.en ? [l.en.source] : [])])
    .flatMap((s) => (s.syntax.length ? [] : [...allTags(s.tags).flatMap((t) => ofTag(s, t)), ...stray(s)]));

function ofTag(source: Source, tag: Tag): Finding[] {
  const error = (start: number, message: string, fix: string): Finding => ({
    ...source.offset(start),
    rule: 'component',
    level: 'error',
    message,
    fix,
  });
  const known = components[tag.name];
  if (!known)
    return [
      error(
        tag.start,
        `There is no component <${tag.name}>.`,
        didYouMean(tag.name, Object.keys(components), 'docs/authoring.md lists them.'),
      ),
    ];
  const names = known.attributes.map((a) => a.replace('!', ''));
  return [
    ...(known.within.includes(tag.parent?.name)
      ? []
      : [
          error(
            tag.start,
            `<${tag.name}> cannot stand ${tag.parent ? `inside <${tag.parent.name}>` : 'by itself'}.`,
            known.within[0] ? `Put it inside <${known.within[0]}>.` : 'Put it between the sections.',
          ),
        ]),
    ...Object.entries(tag.attributes).flatMap(([name, { start, value }]) =>
      !names.includes(name)
        ? [
            error(
              start,
              `<${tag.name}> has no attribute "${name}".`,
              didYouMean(name, names, names.length ? `It takes: ${names.join(', ')}.` : 'Remove it.'),
            ),
          ]
        : value === true || value.trim() === ''
          ? [error(start, `"${name}" of <${tag.name}> is empty.`, `Write ${name}="…".`)]
          : [],
    ),
    ...known.attributes.flatMap((a) =>
      a.endsWith('!') && !(a.slice(0, -1) in tag.attributes)
        ? [error(tag.start, `<${tag.name}> needs ${a.slice(0, -1)}="…".`, 'docs/authoring.md shows an example.')]
        : [],
    ),
    ...(known.holds === 'nothing' && tag.inner
      ? [error(tag.start, `<${tag.name}> holds no text.`, `Write <${tag.name} … />.`)]
      : []),
    ...(known.holds !== 'nothing' && (!tag.inner || source.text.slice(tag.inner.start, tag.inner.end).trim() === '')
      ? [error(tag.start, `<${tag.name}> is empty.`, 'Write its text, or remove it.')]
      : []),
  ];
}

/** Text between sections, or inside a section that only holds components, is shown nowhere. */
function stray(source: Source): Finding[] {
  const body = withoutComments(source.text);
  const gaps = (from: number, to: number, tags: readonly Tag[]): [number, number][] => {
    const inside = tags.flatMap((t) =>
      t.inner && components[t.name]?.holds === 'components' ? gaps(t.inner.start, t.inner.end, t.children) : [],
    );
    let at = from;
    const between = tags.map((t): [number, number] => {
      const gap: [number, number] = [at, t.start];
      at = t.end;
      return gap;
    });
    return [...inside, ...between, [at, to]];
  };
  return gaps(source.bodyStart, source.text.length, source.tags).flatMap(([from, to]) => {
    const gap = body.slice(from, to);
    if (gap.trim() === '' || source.syntax.length) return [];
    return [
      {
        ...source.offset(from + gap.search(/\S/)),
        rule: 'component',
        level: 'error' as const,
        message: 'This stands outside every section, so no page, handout or slide shows it.',
        fix: 'Move it into a section, or write it as a comment: {/* … */}.',
      },
    ];
  });
}
