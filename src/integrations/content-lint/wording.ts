import type { Passage } from './passages.ts';
import type { Finding } from './source.ts';

const blank = (s: string) => ' '.repeat(s.length);

/** The same length with everything in quotation marks blanked: those words are somebody else's. */
export const withoutQuotes = (text: string) => text.replace(/“[^”]*”/g, blank);

/** The passage with quotations and bold words, which are names on buttons, blanked. */
export const ownWords = (p: Passage): string => {
  const bold = [...p.raw.matchAll(/\*\*.+?\*\*/gs)];
  const text = bold.reduce((t, m) => t.slice(0, m.index) + blank(m[0]) + t.slice(m.index + m[0].length), p.text);
  return withoutQuotes(text);
};

/** `pattern` as a whole word, case aside. */
export const wholeWord = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}.@/-])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');

/** A finding in a passage. */
export const inPassage = (
  p: Passage,
  index: number,
  rule: string,
  level: Finding['level'],
  message: string,
  fix: string,
): Finding => ({ ...p.at(index), rule, level, message, fix });

/** Roles that hold what people type or search for, in their own words. */
export const peoplesWords = new Set(['keywords', 'tasks', 'accept']);
