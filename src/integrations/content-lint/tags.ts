/** An attribute's value (`true` when it has none) and where the value begins in the file. */
export type Attribute = { value: string | true; start: number };

/** A component in a lesson's text. Offsets count from the start of the file. */
export type Tag = {
  name: string;
  attributes: Record<string, Attribute>;
  start: number;
  end: number;
  /** What stands between opening and closing tag; undefined for `<Name />`. */
  inner: { start: number; end: number } | undefined;
  parent: Tag | undefined;
  children: Tag[];
};

export type TagProblem = { start: number; message: string; fix: string };

const comment = /\{\/\*[\s\S]*?\*\/\}/g;
const opening = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s+[A-Za-z-]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const attribute = /\s+([A-Za-z-]+)(?:="([^"]*)")?/g;

/** `text` with every comment blanked out, so that offsets stay true. */
export const withoutComments = (text: string) => text.replace(comment, (c) => c.replace(/[^\n]/g, ' '));

/** The components from offset `from` on, as a tree, and the tags that do not close. */
export function parseTags(text: string, from: number): { tags: Tag[]; problems: TagProblem[] } {
  const body = withoutComments(text);
  const tags: Tag[] = [];
  const problems: TagProblem[] = [];
  let open: Tag | undefined;
  opening.lastIndex = from;
  for (let found = opening.exec(body); found; found = opening.exec(body)) {
    const [whole, closes, name, attributes, selfClosing] = found as unknown as [string, string, string, string, string];
    const end = found.index + whole.length;
    if (closes) {
      const match = ancestor(open, name);
      if (!match) {
        problems.push({
          start: found.index,
          message: `</${name}> closes nothing.`,
          fix: `Remove it, or write <${name}> before it.`,
        });
        continue;
      }
      for (let t = open; t && t !== match; t = t.parent) problems.push(unclosed(t));
      match.inner = { start: match.inner!.start, end: found.index };
      match.end = end;
      open = match.parent;
      continue;
    }
    const tag: Tag = {
      name,
      attributes: attributesOf(attributes, found.index + 1 + name.length),
      start: found.index,
      end,
      inner: selfClosing ? undefined : { start: end, end },
      parent: open,
      children: [],
    };
    (open ? open.children : tags).push(tag);
    if (!selfClosing) open = tag;
  }
  for (let t = open; t; t = t.parent) problems.push(unclosed(t));
  return { tags, problems: problems.sort((a, b) => a.start - b.start) };
}

/** Every tag of a tree, in the order of the text. */
export const allTags = (tags: readonly Tag[]): Tag[] => tags.flatMap((t) => [t, ...allTags(t.children)]);

/** An attribute's words; undefined when absent or without a value. */
export const attributeOf = (tag: Tag, name: string): string | undefined => {
  const value = tag.attributes[name]?.value;
  return typeof value === 'string' ? value : undefined;
};

function ancestor(tag: Tag | undefined, name: string): Tag | undefined {
  return !tag || tag.name === name ? tag : ancestor(tag.parent, name);
}

function attributesOf(text: string, offset: number): Record<string, Attribute> {
  return Object.fromEntries(
    [...text.matchAll(attribute)].map((m) => [
      m[1]!,
      {
        value: m[2] ?? true,
        start: offset + m.index + m[0].length - (m[2] === undefined ? m[1]!.length : m[2].length + 1),
      },
    ]),
  );
}

const unclosed = (tag: Tag): TagProblem => ({
  start: tag.start,
  message: `<${tag.name}> is never closed.`,
  fix: `Write </${tag.name}> after its last line, or <${tag.name} … /> if it holds nothing.`,
});
