/** One `<question>` of a file, as written, and the line it begins on. */
export type Block = { source: string; line: number; closed: boolean };

const marks = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<question(?=[\s>])|<\/question\s*>/g;

/**
 * Cuts a Moodle XML file into its questions without parsing it, so that one broken question is reported with
 * its line and the others are kept. CDATA and comments are passed over.
 */
export function cutQuestions(text: string): Block[] {
  const blocks: Block[] = [];
  let start: number | undefined;
  let line = 1;
  let counted = 0;
  const lineAt = (index: number) => {
    line += text.slice(counted, index).split('\n').length - 1;
    counted = index;
    return line;
  };
  const close = (end: number, closed: boolean) => {
    if (start === undefined) return;
    blocks.push({ source: text.slice(start, end), line: lineAt(start), closed });
    start = undefined;
  };
  for (const m of text.matchAll(marks)) {
    if (m[0].startsWith('<!')) continue;
    if (m[0].startsWith('</')) close(m.index + m[0].length, true);
    else {
      close(m.index, false);
      start = m.index;
    }
  }
  close(text.length, false);
  return blocks;
}
