/**
 * What a Vietnamese phone shows for keys typed one after another in Telex: "khoer" → "khỏe".
 * Tone marks stand where the site writes them: hòa, khóa, thủy.
 */
export const telex = (keys: string): string => keys.split(' ').map(syllable).join(' ');

const hats: [RegExp, string][] = [
  [/dd/g, 'đ'],
  [/aa/g, 'â'],
  [/ee/g, 'ê'],
  [/oo/g, 'ô'],
  [/uow/g, 'ươ'],
  [/aw/g, 'ă'],
  [/ow/g, 'ơ'],
  [/uw/g, 'ư'],
];
/** Combining marks: sắc, huyền, hỏi, ngã, nặng. */
const tones: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const vowels = 'aăâeêioôơuưy';

function syllable(typed: string): string {
  const tone = tones[typed[typed.length - 1] ?? ''];
  const bare = tone ? typed.slice(0, -1) : typed;
  const letters = [...hats.reduce((word, [keys, letter]) => word.replace(keys, letter), bare)];
  const at = tone ? placeOf(letters) : -1;
  if (at < 0) return hats.reduce((word, [keys, letter]) => word.replace(keys, letter), typed);
  return letters.map((l, i) => (i === at ? (l + tone).normalize('NFC') : l)).join('');
}

/** The vowel that carries the tone: one with a hat or horn; before a final consonant the last; otherwise the last but one. */
function placeOf(letters: string[]): number {
  const word = letters.join('');
  const start = /^(qu|gi(?=[aăâeêoôơuưy]))/.test(word) ? 2 : 0;
  const at = letters.flatMap((l, i) => (i >= start && vowels.includes(l) ? [i] : []));
  const marked = at.filter((i) => 'ăâêôơư'.includes(letters[i]!));
  if (marked.length) return marked[marked.length - 1]!;
  const closed = at.length > 0 && at[at.length - 1]! < letters.length - 1;
  return (closed ? at[at.length - 1] : (at[at.length - 2] ?? at[at.length - 1])) ?? -1;
}
