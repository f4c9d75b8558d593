import { readFileSync } from 'node:fs';
import type { ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast, type HastNode, type MdxJsxFlowElementHast, type MdxJsxTextElementHast } from 'satteri';
import { partLesson } from '../core/content/front-matter.ts';
import type { Course, Lesson } from './load.ts';

/** A lesson's words: HTML, and the sections and other tags of the course where they stand in it. */
export type Text = (string | Tag)[];
export type Tag = { name: string; attributes: Record<string, string>; text: Text };

const texts = new WeakMap<Lesson['entry'], Text>();

/** The words of a lesson, read once for all its forms; in `astro dev` as they stand in the file now. @throws as `readText` does */
export function textOf({ entry }: Pick<Lesson, 'entry'>): Text {
  if (import.meta.env.DEV && entry.filePath)
    return readText(partLesson(readFileSync(entry.filePath, 'utf8')).body, entry.filePath);
  if (!texts.has(entry)) texts.set(entry, readText(entry.body ?? '', entry.filePath ?? entry.id));
  return texts.get(entry)!;
}

/**
 * Reads MDX without code: Markdown with the course's tags. Lessons are data, which `components/lesson/Text.astro`
 * draws; compiled to modules, they took longer to bundle and to draw (docs/performance.md).
 * @param file named in errors
 * @returns pictures as a tag `Picture` with `src` and `alt`
 * @throws `file:line:column: reason` where a tag does not close or code stands: `{…}`, `import`, `export`
 */
export function readText(mdx: string, file: string): Text {
  try {
    return textFrom((mdxToHast(mdx, { features: { gfm: true, smartPunctuation: true } }) as Parent).children);
  } catch (error) {
    throw new Error(`${file}:${(error as Error).message}`, { cause: error });
  }
}

/** Every tag of one of these names, however deep, in the order of the text. */
export const tagsOf = (text: Text, ...names: string[]): Tag[] =>
  text.flatMap((part) =>
    typeof part === 'string' ? [] : [...(names.includes(part.name) ? [part] : []), ...tagsOf(part.text, ...names)],
  );

/** The plain words of a section, the words of its facts among them; empty when the lesson has none. */
export const sectionWords = (lesson: Lesson, course: Course, section: string): string =>
  words(tagsOf(textOf(lesson), section), course)
    .replace(/\s+/g, ' ')
    .trim();

const words = (text: Text, course: Course): string =>
  text
    .map((part) => {
      if (typeof part === 'string')
        return part.replace(/<[^>]+>/g, ' ').replace(/&#x(26|3C);/g, (_, c) => (c === '26' ? '&' : '<'));
      return part.name === 'Fact' ? course.facts.get(part.attributes['id']!)?.text : words(part.text, course);
    })
    .join('');

type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type Node = RootContent | HastNode;
type Parent = { children: Node[] };

/** A tag may stand deep within HTML, so it leaves a mark there, at which the HTML is then cut. */
function textFrom(nodes: Node[]): Text {
  const tags: Tag[] = [];
  const marked = (node: Node): ElementContent[] => {
    const tag = tagFrom(node);
    if (tag) return [{ type: 'comment', value: String(tags.push(tag) - 1) }];
    if (node.type === 'element') return [{ ...node, children: (node as Parent).children.flatMap(marked) }];
    return isComment(node) ? [] : [node as ElementContent];
  };
  return toHtml(nodes.flatMap(marked))
    .split(/<!--(\d+)-->/)
    .flatMap((part, i) => (i % 2 ? tags[Number(part)]! : part || []));
}

function tagFrom(node: Node): Tag | undefined {
  if (node.type === 'element' && node.tagName === 'img')
    return {
      name: 'Picture',
      attributes: { src: String(node.properties['src']), alt: String(node.properties['alt']) },
      text: [],
    };
  if (isJsx(node)) return { name: node.name ?? '', attributes: attributesOf(node), text: textFrom(node.children) };
  if (node.type.startsWith('mdx') && !isComment(node))
    throw new Error(`${place(node)}A lesson holds words and tags but no code. Remove {…}, import and export.`);
  return undefined;
}

function attributesOf(tag: Jsx): Tag['attributes'] {
  return Object.fromEntries(
    tag.attributes.map((a) => {
      if (a.type === 'mdxJsxAttribute' && typeof a.value === 'string') return [a.name, a.value];
      throw new Error(`${place(tag)}Attributes of <${tag.name}> are written name="words".`);
    }),
  );
}

const isJsx = (node: Node): node is Jsx => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
/** `{…}` that holds only a comment. */
const isComment = (node: Node) =>
  'value' in node && node.type.startsWith('mdx') && /^\/\*[\s\S]*\*\/$/.test(String(node.value));
/** As the parser's own reasons begin. */
const place = ({ position }: Node) => (position ? `${position.start.line}:${position.start.column}: ` : ' ');
