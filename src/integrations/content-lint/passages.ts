import { wordFields } from '../../core/content/translate.ts';
import type { Bank, Item } from '../../core/quiz/schema.ts';
import type { Course, LessonFiles } from './read.ts';
import type { Place, Source } from './source.ts';
import { withoutComments, type Tag } from './tags.ts';

/** A run of text that a person reads: a paragraph, a list item, a title, one field of a YAML file. */
export type Passage = {
  locale: 'vi' | 'en';
  file: string;
  kind: 'lesson' | 'quiz' | 'practice' | 'module' | 'facts' | 'glossary' | 'competencies' | 'paths';
  /** The section or component it stands in ("Step"), or the name of its field ("feedback"). */
  role: string;
  /**
   * Who speaks. `course`: we do, and answer for every word. `character`: a swindler, a wrong belief, a
   * make-believe screen. `key`: spellings that a typed answer is compared with.
   */
  voice: 'course' | 'character' | 'key';
  /** As written. */
  raw: string;
  /** The same length, with bold marks, links' addresses and components blanked; a fact stands as one word. */
  text: string;
  /** Where the character at `index` stands. */
  at(index?: number): Place;
  lesson: LessonFiles | undefined;
  item: Item | undefined;
};

/** Stands for a fact whose words come from facts.yml. */
const factMark = '\u{FFFC}';

const cut = new WeakMap<Course, Passage[]>();

/** Everything in the course that a person reads, in both languages. */
export function passagesOf(course: Course): Passage[] {
  if (!cut.has(course)) cut.set(course, allPassages(course));
  return cut.get(course)!;
}

function allPassages(course: Course): Passage[] {
  const shared = [
    ['facts', course.facts],
    ['glossary', course.glossary],
    ['competencies', course.competencies],
    ['paths', course.paths],
  ] as const;
  return [
    ...course.lessons.flatMap(ofLesson),
    ...course.modules.flatMap((m) => both('module', m.file.source, m.file.en)),
    ...shared.flatMap(([kind, file]) => (file ? both(kind, file.source, file.en) : [])),
  ];
}

function ofLesson(lesson: LessonFiles): Passage[] {
  const bank = lesson.quiz?.value;
  return [
    ...ofText(lesson, lesson.vi.source, 'vi'),
    ...(lesson.en ? ofText(lesson, lesson.en.source, 'en') : []),
    ...(lesson.quiz ? both('quiz', lesson.quiz.source, lesson.quiz.en, lesson, bank) : []),
    ...lesson.scripts.flatMap((s) => both('practice', s.source, s.en, lesson)),
  ];
}

const both = (kind: Passage['kind'], vi: Source, en: Source | undefined, lesson?: LessonFiles, bank?: Bank) => [
  ...ofData(kind, vi, 'vi', lesson, bank),
  ...(en ? ofData(kind, en, 'en', lesson, bank) : []),
];

/** Fields of front matter, which a translation repeats in full. */
const frontWords = new Set(['goal', 'tasks', 'keywords']);

function ofData(
  kind: Passage['kind'],
  source: Source,
  locale: Passage['locale'],
  lesson?: LessonFiles,
  bank?: Bank,
): Passage[] {
  const walk = (node: unknown, path: (string | number)[]): Passage[] => {
    if (Array.isArray(node)) return node.flatMap((n, i) => walk(n, [...path, i]));
    if (node !== null && typeof node === 'object')
      return Object.entries(node).flatMap(([k, v]) => walk(v, [...path, k]));
    const role = path.findLast((p) => typeof p === 'string') ?? '';
    if (
      typeof node !== 'string' ||
      !(wordFields.has(role) || frontWords.has(role)) ||
      (role === 'from' && (node === 'them' || node === 'me'))
    )
      return [];
    const item = kind === 'quiz' ? bank?.items.find((i, n) => i.id === path[1] || n === path[1]) : undefined;
    return [
      {
        locale,
        file: source.file,
        kind,
        role,
        raw: node,
        text: plain(node),
        lesson,
        item,
        voice:
          kind === 'practice'
            ? path[0] === 'screens'
              ? 'character'
              : 'course'
            : kind === 'quiz'
              ? voiceOf(item, path, role)
              : 'course',
        at: (index = 0) => placeInScalar(source, path, node, index),
      },
    ];
  };
  return walk(source.data, []);
}

/** Works for both shapes of a quiz file: lists with positions, and maps by id. */
function voiceOf(item: Item | undefined, path: (string | number)[], role: string): Passage['voice'] {
  if (role === 'accept') return 'key';
  if (
    role === 'feedback' ||
    role === 'right' ||
    role === 'wrong' ||
    role === 'prompt' ||
    role === 'hint' ||
    role === 'turning' ||
    !item
  )
    return 'course';
  switch (item.kind) {
    case 'spot':
    case 'scenario':
    case 'classify':
    case 'match':
    case 'poll':
      return 'character';
    case 'single':
    case 'multiple': {
      const option = item.options.find((o, n) => o.id === path[3] || n === path[3]);
      return option?.correct ? 'course' : 'character';
    }
    default:
      return 'course';
  }
}

function placeInScalar(source: Source, path: (string | number)[], value: string, index: number): Place {
  const range = source.range(path);
  if (!range) return source.at(path);
  const written = source.text.slice(...range);
  const whole = written.indexOf(value);
  if (whole >= 0) return source.offset(range[0] + whole + index);
  // A value folded over several lines: look for the words themselves.
  const words = written.indexOf(value.slice(index).split(/\s/)[0] ?? '');
  return source.offset(range[0] + Math.max(words, 0));
}

function ofText(lesson: LessonFiles, source: Source, locale: Passage['locale']): Passage[] {
  const clean = withoutComments(source.text);
  const base = { locale, file: source.file, kind: 'lesson', voice: 'course', lesson, item: undefined } as const;
  const passage = (role: string, start: number, end: number): Passage => {
    const raw = clean.slice(start, end);
    return { ...base, role, raw, text: plain(raw), at: (index = 0) => source.offset(start + index) };
  };
  const ofTag = (tag: Tag): Passage[] => [
    ...['ask', 'title'].flatMap((name) => {
      const a = tag.attributes[name];
      return typeof a?.value === 'string' ? [passage(name, a.start, a.start + a.value.length)] : [];
    }),
    ...ownText(tag).flatMap(([start, end]) => blocks(clean, start, end).map(([s, e]) => passage(tag.name, s, e))),
    ...tag.children.flatMap((c) => (c.name === 'Fact' ? [] : ofTag(c))),
  ];
  return [...ofData('lesson', source, locale, lesson), ...source.tags.flatMap(ofTag)];
}

/** The stretches of a tag's inside that belong to none of its children, facts being part of the text. */
function ownText(tag: Tag): [number, number][] {
  if (!tag.inner) return [];
  const stretches: [number, number][] = [];
  let from = tag.inner.start;
  for (const child of tag.children) {
    if (child.name === 'Fact') continue;
    stretches.push([from, child.start]);
    from = child.end;
  }
  return [...stretches, [from, tag.inner.end]];
}

/** Paragraphs and list items between two offsets, without the marks before them and the space around them. */
function blocks(text: string, start: number, end: number): [number, number][] {
  const found: [number, number][] = [];
  let at = start;
  for (const piece of text.slice(start, end).split(/(\n[ \t]*\n|\n(?=[ \t]*(?:[-*]|\d+\.)[ \t]))/)) {
    const lead = /^\s*(?:(?:[-*]|\d+\.|#+)[ \t]+)?/.exec(piece)![0].length;
    const trimmed = piece.trimEnd().length;
    if (trimmed > lead) found.push([at + lead, at + trimmed]);
    at += piece.length;
  }
  return found;
}

const blank = (s: string) => ' '.repeat(s.length);
const asFact = (s: string) => factMark + ' '.repeat(s.length - 1);

/** Same length as `raw`, with only what a reader sees. */
const plain = (raw: string) =>
  raw
    .replace(/<Fact\s[^>]*>/g, asFact)
    .replace(/\{fact:[^}]*\}/g, asFact)
    .replace(/<[^>]*>/g, blank)
    .replace(/\*\*|__/g, blank)
    .replace(
      /(\[)([^\]]*)(\]\([^)]*\))/g,
      (_, open: string, label: string, rest: string) => blank(open) + label + blank(rest),
    );
