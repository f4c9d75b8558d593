/**
 * What a Vietnamese phone shows for keys typed one after another in Telex: "khoer" → "khỏe".
 * Tone marks stand where the site writes them: hòa, khóa, thủy.
 */
export const telex = (keys: string): string => keys.split(' ').map(syllable).join(' ');

const hats: [RegExp, string][] = [
  [/dd/gi, 'đ'],
  [/aa/gi, 'â'],
  [/ee/gi, 'ê'],
  [/oo/gi, 'ô'],
  [/uow/gi, 'ươ'],
  [/aw/gi, 'ă'],
  [/ow/gi, 'ơ'],
  [/uw/gi, 'ư'],
];
/** Combining marks: sắc, huyền, hỏi, ngã, nặng. */
const tones: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const vowels = 'aăâeêioôơuưy';

const withHats = (typed: string): string =>
  hats.reduce(
    (word, [keys, letter]) =>
      word.replace(keys, ([first]) =>
        first === first!.toUpperCase() ? letter[0]!.toUpperCase() + letter.slice(1) : letter,
      ),
    typed,
  );

function syllable(typed: string): string {
  const tone = tones[typed.slice(-1)];
  const bare = tone ? typed.slice(0, -1) : typed;
  const letters = [...withHats(bare)];
  const at = tone ? placeOf(letters) : -1;
  if (at < 0) return withHats(typed);
  return letters.map((l, i) => (i === at ? (l + tone).normalize('NFC') : l)).join('');
}

/** The vowel that carries the tone: one with a hat or horn; before a final consonant the last; otherwise the last but one. */
function placeOf(letters: string[]): number {
  const word = letters.join('').toLowerCase();
  const start = /^(qu|gi(?=[aăâeêoôơuưy]))/.test(word) ? 2 : 0;
  const at = letters.flatMap((_, i) => (i >= start && vowels.includes(word[i]!) ? [i] : []));
  const marked = at.filter((i) => 'ăâêôơư'.includes(word[i]!));
  if (marked.length) return marked[marked.length - 1]!;
  const last = at[at.length - 1] ?? -1;
  return last < letters.length - 1 ? last : (at[at.length - 2] ?? last);
}
