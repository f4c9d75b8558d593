import { XMLParser } from 'fast-xml-parser';
import { fromHtml } from '../html.ts';

/** A piece of parsed XML: attributes begin with `@`, text is `#`. */
export type Xml = { [name: string]: unknown };

const lists = new Set(['answer', 'subquestion', 'tag', 'hint', 'unit', 'file']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name, _path, _leaf, isAttribute) => !isAttribute && lists.has(name),
});

/** The `<question>` in a piece of well-formed XML. */
export const parseQuestion = (source: string): Xml => (parser.parse(source) as { question: Xml }).question;

export const child = (node: unknown, name: string): unknown =>
  typeof node === 'object' && node !== null ? (node as Xml)[name] : undefined;

/** Children of a name that may repeat. */
export const children = (node: unknown, name: string): unknown[] => (child(node, name) as unknown[] | undefined) ?? [];

export const attribute = (node: unknown, name: string): string | undefined =>
  child(node, `@${name}`) as string | undefined;

/** Text as it stands, markup included. */
export const plainText = (node: unknown): string => (typeof node === 'string' ? node : String(child(node, '#') ?? ''));

/** The words in a node's `<text>`, read by the node's format, and what was left out of them. */
export function wordsIn(node: unknown): { words: string; lost: string[] } {
  const text = plainText(child(node, 'text'));
  const files = children(node, 'file').length ? ['a file'] : [];
  const format = attribute(node, 'format');
  if (format === 'plain_text' || format === 'markdown') return { words: text.trim().normalize('NFC'), lost: files };
  const { words, lost } = fromHtml(text);
  return { words, lost: [...lost, ...files] };
}
