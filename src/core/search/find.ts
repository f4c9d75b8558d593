import { fold } from '../text/fold.ts';
import {
  accentedTokens,
  indexOf,
  phrasesAt,
  standsAt,
  type Entry,
  type IndexedLesson,
  type Line,
  type Prepared,
} from './prepare.ts';
import { slip, unkeyed } from './slip.ts';

/** A lesson found, and the line of it that answers best. */
export type Hit = { lesson: IndexedLesson; score: number; line: string };

/** Words people say around what they want; they decide nothing unless nothing else was said. */
const filler = new Set(
  fold(`làm sao thế nào cách cho tôi con cháu bác cô chú mình bà ông muốn cần giúp hỏi với để thì là gì ở đâu được không bị và hay có một cái nhờ chỉ dạy xin ơi ạ à nha nhé rồi mà của các những quá trên trong khi này như
    how do i to the a an my me can what where is in on of for it with someone says he she they son daughter`).split(
    ' ',
  ),
);

/** What was asked: one syllable or a phrase with known synonyms. */
type Part = { tokens: string[]; accented: string[]; slips: string[]; weight: number; concept: number | undefined };

/**
 * Lessons for words as people type or say them, best first: right marks before none, none before synonyms,
 * synonyms before slips of spelling. Weak finds beside strong ones are left out.
 */
export function find(index: Prepared, query: string, most = 20): Hit[] {
  const parts = partsOf(index, query);
  if (!parts.length) return [];
  const possible = parts.reduce((sum, p) => sum + p.weight, 0) * 3;
  const marked = fold(query) !== accentedTokens(query).join(' ');
  const hits = index.entries.map((entry) => score(entry, parts, possible, marked)).filter((h) => h.score > 0.2);
  hits.sort((a, b) => b.score - a.score);
  return hits.filter((h, _, [best]) => h.score >= best!.score * 0.62).slice(0, most);
}

function partsOf(index: Prepared, query: string): Part[] {
  const typed = fold(query).split(' ').filter(Boolean);
  const known = (t: string) => index.entries.some((e) => e.tokens.has(t));
  const tokens = typed.map((t) => (known(t) || !known(unkeyed(t)) ? t : unkeyed(t)));
  const accented = accentedTokens(query);
  const parts: Part[] = [];
  for (let i = 0; i < tokens.length;) {
    const [concept, length] = conceptAt(index, tokens, i);
    const own = tokens.slice(i, i + length);
    const weight = own.reduce(
      (sum, t) => sum + index.rarity(t) * (filler.has(t) && concept === undefined ? 0.08 : 1),
      0,
    );
    parts.push({ tokens: own, accented: accented.slice(i, i + length), slips: own.map(slip), weight, concept });
    i += length;
  }
  return parts;
}

/** The longest phrase of the synonyms that begins at `i`; of equal ones, of the first group. */
function conceptAt(index: Prepared, tokens: string[], i: number): [concept: number | undefined, length: number] {
  let [concept, length]: [number | undefined, number] = [undefined, 0];
  for (const phrase of phrasesAt(index.phrases, tokens, i))
    if (phrase.tokens.length > length) [concept, length] = [phrase.concept, phrase.tokens.length];
  return [concept, Math.max(1, length)];
}

function score(entry: Entry, parts: Part[], possible: number, marked: boolean): Hit {
  const bestOfPart = parts.map(() => 0);
  let top = 0;
  let said = 0;
  let shown = entry.lesson.g;
  for (const line of entry.lines) {
    let here = 0;
    let before: number | undefined;
    parts.forEach((part, p) => {
      const [quality, end] = match(line, part, before, marked);
      before = end;
      bestOfPart[p] = Math.max(bestOfPart[p]!, quality * line.weight);
      here += quality * part.weight;
    });
    here *= line.weight;
    top = Math.max(top, here);
    // Titles stand above the line anyway, and key words are no sentences.
    if (here > said && line.readable) {
      said = here;
      shown = line.text;
    }
  }
  const spread = parts.reduce((sum, p, i) => sum + p.weight * bestOfPart[i]!, 0);
  return { lesson: entry.lesson, score: (0.5 * spread + 0.5 * top) / possible, line: shown };
}

/** How well a line holds a part, 0 to 1, and where in it the part ends. */
type Match = [quality: number, end: number | undefined];

/** `after`: where the part before ended, where the line holds that one. */
function match(line: Line, part: Part, after: number | undefined, marked: boolean): Match {
  const { tokens } = part;
  const beside = after !== undefined && standsAt(line.tokens, tokens, after);
  const at = beside ? after : indexOf(line.tokens, tokens);
  if (at >= 0) {
    const exact = !marked || standsAt(line.accented, part.accented, at);
    return [(beside || part.concept !== undefined ? 1 : 0.6) * (exact ? 1 : 0.8), at + tokens.length];
  }
  if (part.concept !== undefined && line.concepts.has(part.concept)) return [0.85, line.tokens.length];
  const slipAt = indexOf(line.slips, part.slips, after);
  if (slipAt >= 0) return [slipAt === after || tokens.length > 1 ? 0.6 : 0.15, slipAt + tokens.length];
  const word = tokens[0]!;
  const near =
    tokens.length > 1 || word.length < 3
      ? -1
      : line.tokens.findIndex((t) => t.startsWith(word) || (word.length > 3 && oneOff(t, word)));
  if (near < 0) return [0, undefined];
  return [near === after ? 0.5 : line.tokens[near]!.startsWith(word) ? 0.4 : 0.3, near + 1];
}

/** One letter added, lost or changed. */
function oneOff(a: string, b: string): boolean {
  if (a.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
