import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, type Document, isNode } from 'yaml';
import { partLesson } from '../../core/content/front-matter.ts';
import { parseTags, type Tag } from './tags.ts';

/** A place in a file: 1-based line and column. */
export type Place = { file: string; line: number; column: number };

export type Finding = Place & {
  rule: string;
  level: 'error' | 'warning';
  /** What happened and why it matters. */
  message: string;
  /** What to do. */
  fix: string;
};

/** A content file with a way from a data path to a line. */
export type Source = {
  file: string;
  text: string;
  data: unknown;
  /** Where a value stands; the nearest parent when the value itself is missing. */
  at(path?: readonly PropertyKey[]): Place;
  /** Offsets of a value as written, quotes included; undefined when there is none. */
  range(path: readonly PropertyKey[]): [start: number, end: number] | undefined;
  /** Place of a character offset in the file. */
  offset(index: number): Place;
  /** For .mdx: where the body begins. 0 for .yml. */
  bodyStart: number;
  /** For .mdx: the components of the body. Empty for .yml. */
  tags: Tag[];
  syntax: Finding[];
};

/** Reads a `.yml` file, or an `.mdx` file whose front matter is the data. */
export const readSource = (file: string, path: string): Source => sourceOf(file, readFileSync(path, 'utf8'));

/** The same for text at hand. */
export function sourceOf(file: string, text: string): Source {
  const mdx = file.endsWith('.mdx');
  const { front, start: bodyStart } = mdx ? partLesson(text) : { front: undefined, start: 0 };
  const yamlStart = front === undefined ? 0 : text.indexOf('\n') + 1;
  const doc = parseDocument(mdx ? (front ?? '') : text, { lineCounter: new LineCounter() });
  const body = mdx ? parseTags(text, bodyStart) : { tags: [], problems: [] };
  const offset = (index: number): Place => {
    const before = text.slice(0, index);
    return { file, line: before.split('\n').length, column: index - (before.lastIndexOf('\n') + 1) + 1 };
  };
  const range = (dataPath: readonly PropertyKey[]): [number, number] | undefined => {
    const node = dataPath.length ? doc.getIn(dataPath as unknown[], true) : doc.contents;
    return isNode(node) && node.range ? [yamlStart + node.range[0], yamlStart + node.range[1]] : undefined;
  };
  return {
    file,
    text,
    data: doc.errors.length ? undefined : doc.toJS(),
    at: (dataPath = []) => offset(yamlStart + startOf(doc, dataPath)),
    range,
    offset,
    bodyStart,
    tags: body.tags,
    syntax: [
      ...(mdx && front === undefined ? [noFrontMatter(offset(0))] : []),
      // One slip makes everything after it look wrong.
      ...doc.errors.slice(0, 1).map((e): Finding => ({
        ...offset(yamlStart + (e.pos[0] ?? 0)),
        rule: 'syntax',
        level: 'error',
        message: `This is not valid YAML: ${e.message.split('\n')[0]!.replace(/ at line.*$/, '')}`,
        fix:
          e.code === 'DUPLICATE_KEY'
            ? 'The same name stands twice: remove one of the two.'
            : 'Look at the spaces at the start of the line; put text with ": " or a leading quote inside double quotes.',
      })),
      ...body.problems.map((p): Finding => ({
        ...offset(p.start),
        rule: 'syntax',
        level: 'error',
        message: p.message,
        fix: p.fix,
      })),
    ],
  };
}

const noFrontMatter = (place: Place): Finding => ({
  ...place,
  rule: 'syntax',
  level: 'error',
  message: 'The file does not begin with front matter between two lines of ---.',
  fix: 'Begin with ---, the fields of docs/authoring.md, and --- again.',
});

function startOf(doc: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = doc.getIn(path.slice(0, depth) as unknown[], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(doc.contents) && doc.contents.range ? doc.contents.range[0] : 0;
}
