import type { Item } from '../core/quiz/schema.ts';

/** Something about one question that a format cannot carry, or that had to be made up. */
export type Note = { question: string; line?: number; what: string };

/** A question that could not be taken, or a fault in the file. The other questions are not lost. */
export type Problem = { line: number; message: string; fix: string };

/** What came out of a file written by others. */
export type Imported = { items: Item[]; lines: number[]; problems: Problem[]; notes: Note[] };

/** A bank in another format, and what of it that format could not carry. */
export type Exported = { text: string; notes: Note[] };

/** What a file of another format does not say, and every item of ours must. */
export type Defaults = { competency: string; see: string; locale: 'vi' | 'en' };
export const defaults: Defaults = { competency: '0.1', see: 'know', locale: 'vi' };

/**
 * A question as GIFT, Moodle and Aiken think of it: credit in percent for each answer.
 * Readers and writers of those formats know only their own syntax; to-item.ts and to-question.ts know ours.
 */
export type Question = {
  line: number;
  /** Stable name, if the format has one. */
  id?: string;
  name?: string;
  /** `competency:4.2`, `see:know`, `kind:order`, and whatever others wrote. */
  tags: string[];
  prompt: string;
  hint?: string;
  /** Shown after any answer. */
  general?: string;
  body: Choice | Typed | Amount | Matching;
};

export type Choice = {
  kind: 'choice';
  single: boolean;
  options: { text: string; credit: number; feedback?: string }[];
};
/** The answer `*` is any other answer. */
export type Typed = { kind: 'typed'; exact: boolean; answers: { text: string; credit: number; feedback?: string }[] };
export type Amount = {
  kind: 'amount';
  unit?: string;
  answers: { value: number | '*'; tolerance: number; credit: number; feedback?: string }[];
};
/** A pair without `text` is a match that belongs to nothing. */
export type Matching = { kind: 'matching'; pairs: { text: string; match: string }[]; right?: string; wrong?: string };

/** The value of a tag `name:value`. */
export const tagOf = (tags: readonly string[], name: string): string | undefined =>
  tags.find((t) => t.startsWith(`${name}:`))?.slice(name.length + 1);
