import { arrange } from '../quiz/arrange.ts';
import type { Item } from '../quiz/schema.ts';
import { shuffle } from '../quiz/shuffle.ts';
import { hash32 } from '../text/hash.ts';
import type { Answer } from './class-file.ts';

export type Version = 'A' | 'B';

/** A paper quiz: questions answered by one letter first (a teacher can type those in), the others after. */
export type Paper = {
  /** Printed on the sheet: the version and four signs that change whenever the questions do. */
  code: string;
  /** Items with their parts in the order printed. */
  byLetter: Extract<Item, { kind: 'single' }>[];
  written: Item[];
};

/** The quiz of a lesson on paper. The same lesson and version always give the same paper. */
export function paperOf(lesson: string, items: readonly Item[], version: Version): Paper {
  const seed = hash32(`${lesson}:${version}`);
  const ordered = shuffle(
    items.filter((i) => i.kind !== 'poll'),
    seed,
  );
  const places = arrange(
    ordered.map((item) => ({ key: `${lesson}/${item.id}`, item })),
    seed,
  );
  const printed = ordered.map((item) => reorder(item, places.get(`${lesson}/${item.id}`) ?? [], version));
  const byLetter = printed.filter((i) => i.kind === 'single');
  return {
    code: version + signs(JSON.stringify([lesson, byLetter.map((i) => [i.id, i.options.map((o) => o.id)])])),
    byLetter,
    written: printed.filter((i) => i.kind !== 'single'),
  };
}

function reorder(item: Item, order: readonly string[], version: Version): Item {
  const sorted = <T extends { id: string }>(parts: T[]) => order.flatMap((id) => parts.find((p) => p.id === id) ?? []);
  switch (item.kind) {
    case 'single':
      return { ...item, options: sorted(item.options) };
    case 'multiple':
      return { ...item, options: sorted(item.options) };
    case 'classify':
      return { ...item, cards: sorted(item.cards) };
    // Their printed forms shuffle by id: another id, another order.
    case 'order':
    case 'match':
      return { ...item, id: `${item.id}-${version.toLowerCase()}` };
    default:
      return item;
  }
}

/** Letters and digits that are not mistaken for one another when read aloud or written by hand. */
const alphabet = '234679CDEFGHJKMNPQRTUVWXYZ';
function signs(text: string): string {
  let n = hash32(text);
  let s = '';
  for (let i = 0; i < 4; i++) {
    s += alphabet[n % alphabet.length];
    n = Math.floor(n / alphabet.length);
  }
  return s;
}

/** What the register knows of every paper. */
export type PaperKey = { code: string; items: { key: string; competency: string; options: string[]; right: string }[] };

export const paperKey = (lesson: string, paper: Paper): PaperKey => ({
  code: paper.code,
  items: paper.byLetter.map((i) => ({
    key: `${lesson}/${i.id}`,
    competency: i.competency,
    options: i.options.map((o) => o.id),
    right: i.options.find((o) => o.correct)?.id ?? '',
  })),
});

export type ReadCode =
  | { kind: 'ok'; code: string; answers: Answer[] }
  | { kind: 'unknown-paper'; code: string }
  | { kind: 'wrong-count'; expected: number; got: number }
  | { kind: 'wrong-letter'; place: number; letter: string }
  | { kind: 'empty' };

/**
 * The short code a teacher types from a sheet: the paper's code, then one letter for each question, `-` or `0` where
 * nothing was ticked. Case, spaces and dots do not matter: "a7k2m bcad-" reads as "A7K2M BCAD-".
 */
export function readCode(typed: string, papers: readonly PaperKey[]): ReadCode {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z-]/g, '');
  if (!text) return { kind: 'empty' };
  const code = text.slice(0, 5);
  const paper = papers.find((p) => p.code === code);
  if (!paper) return { kind: 'unknown-paper', code };
  const marks = [...text.slice(5).replace(/0/g, '-')];
  if (marks.length !== paper.items.length)
    return { kind: 'wrong-count', expected: paper.items.length, got: marks.length };
  const answers: Answer[] = [];
  for (const [i, item] of paper.items.entries()) {
    const mark = marks[i]!;
    const choice = item.options[mark.charCodeAt(0) - 65];
    if (mark !== '-' && !choice) return { kind: 'wrong-letter', place: i + 1, letter: mark };
    answers.push({
      item: item.key,
      competency: item.competency,
      earned: choice === item.right ? 1 : 0,
      possible: 1,
      ...(choice && { choice }),
    });
  }
  return { kind: 'ok', code, answers };
}
