import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument, type Document, isNode } from 'yaml';

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
  /** Place of a character offset in the file. */
  offset(index: number): Place;
  /** For .mdx: where the body begins. 0 for .yml. */
  bodyStart: number;
  syntax: Finding[];
};

/** Reads a `.yml` file, or an `.mdx` file whose front matter is the data. */
export function readSource(file: string, path: string): Source {
  const text = readFileSync(path, 'utf8');
  const front = file.endsWith('.mdx') ? /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text) : undefined;
  const yamlStart = front ? text.indexOf('\n') + 1 : 0;
  const yaml = file.endsWith('.mdx') ? (front?.[1] ?? '') : text;
  const lines = new LineCounter();
  const doc = parseDocument(yaml, { lineCounter: lines });
  const offset = (index: number): Place => {
    const before = text.slice(0, index);
    const line = before.split('\n').length;
    return { file, line, column: index - (before.lastIndexOf('\n') + 1) + 1 };
  };
  const at = (dataPath: readonly PropertyKey[] = []) => offset(yamlStart + startOf(doc, dataPath));
  return {
    file,
    text,
    data: doc.errors.length ? undefined : doc.toJS(),
    at,
    offset,
    bodyStart: front ? front[0].length : 0,
    syntax: doc.errors.map((e) => ({
      ...offset(yamlStart + (e.pos[0] ?? 0)),
      rule: 'syntax',
      level: 'error',
      message: `This is not valid YAML: ${e.message.split('\n')[0]!.replace(/ at line.*$/, '')}`,
      fix: 'Look at the spaces at the start of the line; put text with ": " or a leading quote inside double quotes.',
    })),
  };
}

function startOf(doc: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = doc.getIn(path.slice(0, depth) as unknown[], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(doc.contents) && doc.contents.range ? doc.contents.range[0] : 0;
}
