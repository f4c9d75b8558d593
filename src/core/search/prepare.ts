import { fold } from '../text/fold.ts';
import { slip } from './slip.ts';

/** What the build writes for one language: everything a suggestion needs, nothing else. */
export type SearchIndex = {
  /** Groups of words with one meaning. */
  synonyms: string[][];
  modules: [id: string, title: string][];
  lessons: IndexedLesson[];
};

/** Shortened names: this is sent to every phone that searches. */
export type IndexedLesson = {
  /** slug, and number of its module in `modules` */
  s: string;
  m: number;
  /** title, goal */
  t: string;
  g: string;
  /** tasks, keywords, headings, sentences to remember */
  a: string[];
  k: string[];
  h: string[];
  c: string[];
};

/** One line of a lesson, folded into syllables. */
export type Line = {
  text: string;
  weight: number;
  readable: boolean;
  tokens: string[];
  accented: string[];
  slips: string[];
  concepts: Set<number>;
};
export type Entry = { lesson: IndexedLesson; lines: Line[]; tokens: Set<string> };
/** A phrase of the synonyms, and which group of one meaning it is of. */
type Phrase = { tokens: string[]; concept: number };
export type Prepared = {
  entries: Entry[];
  /** By their first syllable. */
  phrases: ReadonlyMap<string, Phrase[]>;
  modules: SearchIndex['modules'];
  rarity: (token: string) => number;
};

const weights = { t: 3, a: 3, k: 2.6, h: 1.8, g: 1.8, c: 0.9 } as const;

/** Folds an index once, so that every key pressed afterwards is cheap. */
export function prepare(index: SearchIndex): Prepared {
  const phrases = new Map<string, Phrase[]>();
  index.synonyms.forEach((group, concept) => {
    for (const phrase of group) {
      const tokens = fold(phrase).split(' ');
      phrases.set(tokens[0]!, [...(phrases.get(tokens[0]!) ?? []), { tokens, concept }]);
    }
  });
  // Lessons share their words: each is folded once.
  const words = new Map<string, [folded: string, slip: string]>();
  const line = (text: string, field: keyof typeof weights): Line => {
    const accented = accentedTokens(text);
    const folded = accented.map((word) => {
      let known = words.get(word);
      if (!known) {
        const plain = fold(word);
        words.set(word, (known = [plain, slip(plain)]));
      }
      return known;
    });
    const tokens = folded.map(([plain]) => plain);
    return {
      text,
      weight: weights[field],
      readable: field !== 't' && field !== 'k',
      tokens,
      accented,
      slips: folded.map(([, key]) => key),
      concepts: new Set(tokens.flatMap((_, at) => phrasesAt(phrases, tokens, at).map((p) => p.concept))),
    };
  };
  const entries = index.lessons.map((lesson): Entry => {
    const lines = (Object.keys(weights) as (keyof typeof weights)[]).flatMap((field) =>
      [lesson[field]].flat().map((text) => line(text, field)),
    );
    return { lesson, lines, tokens: new Set(lines.flatMap((l) => l.tokens)) };
  });
  const count = new Map<string, number>();
  for (const e of entries) for (const t of e.tokens) count.set(t, (count.get(t) ?? 0) + 1);
  return {
    entries,
    phrases,
    modules: index.modules,
    rarity: (token) => Math.log(1 + entries.length / (count.get(token) ?? 1)),
  };
}

/** Phrases of the synonyms that begin at `at`. */
export const phrasesAt = (phrases: Prepared['phrases'], tokens: readonly string[], at: number): Phrase[] =>
  (phrases.get(tokens[at]!) ?? []).filter((p) => standsAt(tokens, p.tokens, at));

/** Tokens with their marks, cut at the same places as the folded ones. */
export const accentedTokens = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');

/** Where `phrase` stands in `tokens`; -1 where it does not. */
export function indexOf(tokens: readonly string[], phrase: readonly string[], from = 0): number {
  for (let i = from; i + phrase.length <= tokens.length; i++) if (standsAt(tokens, phrase, i)) return i;
  return -1;
}

/** Whether `phrase` stands in `tokens` from `at` on. */
export const standsAt = (tokens: readonly string[], phrase: readonly string[], at: number): boolean =>
  phrase.every((p, k) => tokens[at + k] === p);
