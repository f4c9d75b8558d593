import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { fold } from '../../core/text/fold.ts';
import { passagesOf, type Passage } from './passages.ts';
import { readCourse } from './read.ts';
import type { Finding } from './source.ts';
import { inPassage } from './wording.ts';

/** Vietnamese syllables, spelled the one way this course spells them. */
export type Dictionary = {
  has(syllable: string): boolean;
  /** Right spellings that differ only in their marks. */
  like(syllable: string): string[];
};

/**
 * The syllables of `@cspell/dict-vi-vn`, their tone marks moved to the new place (hoà → hòa), and the words of `extra`:
 * one or more a line, `#` begins a comment.
 */
export function dictionaryOf(extra: string): Dictionary {
  const file = createRequire(import.meta.url)
    .resolve('@cspell/dict-vi-vn/cspell-ext.json')
    .replace('cspell-ext.json', 'vi.trie.gz');
  const words = new Set(
    [...decodeTrie(gunzipSync(readFileSync(file))).words()].map((w) => newTonePlace(w.normalize('NFC'))),
  );
  const names = new Set(
    extra
      .split('\n')
      .flatMap((line) => line.replace(/#.*/, '').normalize('NFC').split(/\s+/))
      .filter(Boolean),
  );
  const byFold = new Map<string, string[]>();
  for (const w of words) byFold.set(fold(w), [...(byFold.get(fold(w)) ?? []), w]);
  return {
    has: (s) =>
      words.has(s) ||
      names.has(s) ||
      (/^\p{Lu}/u.test(s) && (words.has(s.toLowerCase()) || names.has(s.toLowerCase()))),
    like: (s) => (byFold.get(fold(s)) ?? []).filter((w) => w !== s.toLowerCase()),
  };
}

const tone = '[\u0300\u0301\u0303\u0309\u0323]';
const oldPlace = new RegExp(`(?<!q)(o|u)([ae]|y)(${tone})$`, 'iu');

/** Open syllables in oa, oe and uy carry their tone on the first vowel: hòa, khỏe, thủy; but quý. */
export function newTonePlace(syllable: string): string {
  const parts = syllable.normalize('NFD');
  const moved = parts.replace(oldPlace, (whole, first: string, second: string, mark: string) =>
    (first.toLowerCase() === 'o') === (second.toLowerCase() !== 'y') ? first + mark + second : whole,
  );
  return moved.normalize('NFC');
}

// Addresses, codes and abbreviations are not words.
const notWords =
  /(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?|\S*[@\d_]\S*|(?<!\p{L})\p{Lu}{2,}(?!\p{L})|\p{L}*\p{Ll}\p{Lu}\p{L}*/gu;
/** A letter alone is an option, a key or an initial. */
const syllable = /\p{L}[\p{L}\p{M}]+/gu;

/** Every Vietnamese syllable of a content folder that the dictionary lacks. */
export const spellContent = (root: string, dictionary: Dictionary, ward?: string): Finding[] =>
  passagesOf(readCourse(root, ward)).flatMap((p) =>
    p.locale === 'vi' && p.role !== 'accept' && p.role !== 'keywords' ? misspelt(p, dictionary) : [],
  );

function misspelt(p: Passage, dictionary: Dictionary): Finding[] {
  const text = p.text.replace(notWords, (s) => ' '.repeat(s.length));
  return [...text.matchAll(syllable)].flatMap((m) => {
    const [word] = m;
    if (dictionary.has(word)) return [];
    const placed = newTonePlace(word);
    if (placed !== word && dictionary.has(placed))
      return [
        inPassage(p, m.index, 'spelling', 'error', `“${word}” has its tone in the old place.`, `Write “${placed}”.`),
      ];
    const near = dictionary.like(word).slice(0, 4);
    return [
      inPassage(
        p,
        m.index,
        'spelling',
        'error',
        `The dictionary has no “${word}”.`,
        `${near.length ? `Perhaps ${near.map((w) => `“${w}”`).join(', ')}. ` : ''}If it is right, add it to src/content/spelling.txt under its reason.`,
      ),
    ];
  });
}
