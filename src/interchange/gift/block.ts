import { parse, type GIFTQuestion } from 'gift-pegjs';
import type { Problem } from '../question.ts';

/** Runs of lines between blank ones, comments with the question that follows them. */
export function blocksOf(text: string): { source: string; line: number }[] {
  const lines = text.replace(/^\u{FEFF}/u, '').split(/\r\n|\r|\n/);
  const blocks: { source: string; line: number }[] = [];
  let current: string[] = [];
  const close = (at: number) => {
    if (current.some((l) => l.trim() && !l.trim().startsWith('//')))
      blocks.push({ source: current.join('\n'), line: at - current.length + 1 });
    current = [];
  };
  lines.forEach((l, i) => (l.trim() === '' ? close(i) : current.push(l)));
  close(lines.length);
  return blocks;
}

/** Lines of a block before the question itself. */
export const firstLine = (source: string) =>
  source.split('\n').findIndex((l) => l.trim() && !l.trim().startsWith('//'));

/** `{#3:2~#…}` and `{#3#…}`, which Moodle takes and the grammar does not. Comments inside a question are blanked, as Moodle does. */
const repaired = (source: string) => {
  const start = firstLine(source);
  return source
    .split('\n')
    .map((l, i) => (i > start && l.trim().startsWith('//') ? '' : l))
    .filter((l, i) => i <= start || l !== '')
    .join('\n')
    .replace(/(?<!\\)\{\s*#\s*(?=[-+.\d])/, '{#=');
};

export type SyntaxFault = { location?: { start: { line: number } } };

/**
 * What the grammar makes of a block; where it fails, of the same text with its signs escaped.
 * @throws what the grammar says of the block as written
 */
export function parseBlock(source: string): GIFTQuestion[] {
  const block = repaired(source);
  try {
    return parse(block);
  } catch (error) {
    try {
      return parse(withSignsEscaped(block));
    } catch {
      throw error;
    }
  }
}

/** Moodle lets `:` stand anywhere, and `=`, `~` and `#` outside the braces; the grammar wants a backslash before each. */
function withSignsEscaped(source: string): string {
  const [, head, rest] =
    /^((?:\s*\/\/.*\n)*\s*(?:::(?:(?!::)[\s\S])*::)?\s*(?:\[(?:html|markdown|plain|moodle)\])?)([\s\S]*)$/.exec(
      source,
    ) as unknown as [string, string, string];
  const open = rest.search(/(?<!\\)\{/);
  const close = rest.search(/(?<!\\)\}/);
  if (open < 0 || close < open) return source;
  const answers = rest.slice(open, close + 1);
  const signs = (s: string) => s.replace(/(?<!\\)[~=#:]/g, '\\$&');
  const colons = /^\{\s*#/.test(answers) ? /(?<!\\|\d):|(?<!\\):(?![-+.\d])/g : /(?<!\\):/g;
  return head + signs(rest.slice(0, open)) + answers.replace(colons, '\\:') + signs(rest.slice(close + 1));
}

export function syntaxProblem(source: string, line: number, error: SyntaxFault): Problem {
  const bare = source.replace(/\\[\\~=#{}:]/g, '');
  const open = bare.split('{').length - 1;
  const closed = bare.split('}').length - 1;
  const at = line + (error.location?.start.line ?? 1) - 1;
  const excerpt = source.split('\n')[firstLine(source)]!.trim().slice(0, 60);
  if (open !== closed)
    return {
      line,
      message: `“${excerpt}”: ${open} “{” but ${closed} “}”, so it is not clear where the answers are.`,
      fix: 'Close every brace; write \\{ and \\} for braces in the text; leave no blank line inside a question.',
    };
  if (open > 1)
    return {
      line,
      message: `“${excerpt}”: there is more than one pair of braces.`,
      fix: 'Write \\{ and \\} for braces in the text, as in formulas.',
    };
  return {
    line: at,
    message: `“${excerpt}”: the answers cannot be read.`,
    fix: 'Write \\ before each ~ = # { } : that belongs to the text.',
  };
}
