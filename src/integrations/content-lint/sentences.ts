/** A sentence and where it begins in its passage. */
export type Sentence = { text: string; start: number };

const ends = /[.!?…]+[”"')\]]*(?=\s|$)|:(?=\s+[“"])|\n+/g;

/** Cuts at full stops, question and exclamation marks, line ends, and before words that someone is quoted with. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const end of [...text.matchAll(ends).map((m) => m.index + m[0].length), text.length]) {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (/[\p{L}\p{N}\u{FFFC}]/u.test(piece)) found.push({ text: piece.trim(), start: start + lead });
    start = end;
  }
  return found;
}

/** Runs of letters or digits between spaces: words in English, syllables in Vietnamese. */
export const countTokens = (text: string) => text.split(/\s+/).filter((t) => /[\p{L}\p{N}\u{FFFC}]/u.test(t)).length;
