/**
 * A folded syllable as many people write it by ear: d, gi and v alike in the South, s/x and tr/ch everywhere, l/n in
 * the North, final c/t and n/ng. Two words with the same key may be a slip for one another, no more.
 */
export function slip(syllable: string): string {
  return syllable
    .replace(/^(?:gi(?=[aeiouy])|v|r(?=[aeiouy]))/, 'd')
    .replace(/^tr/, 'ch')
    .replace(/^s/, 'x')
    .replace(/^n(?!g)/, 'l')
    .replace(/^(n?g)h/, '$1')
    .replace(/^(?:k(?!h)|q)/, 'c')
    .replace(/n[gh]$/, 'n')
    .replace(/(?:ch|t)$/, 'c')
    .replace(/y/g, 'i');
}

/** Telex or VNI keys that a phone without a Vietnamese keyboard left standing: "dieejn", "d9ie65n" → "dien". */
export function unkeyed(word: string): string {
  if (/\d/.test(word)) return /^[a-z]+\d[a-z\d]*$/.test(word) ? word.replace(/\d/g, '') : word;
  return word
    .replace(/^dd|dd$/, 'd')
    .replace(/([aeiouy].*?)[sfrxj]/, '$1')
    .replace(/aa/, 'a')
    .replace(/ee/, 'e')
    .replace(/oo/, 'o')
    .replace(/([auo])w|w/g, (_, v: string | undefined) => v ?? 'u');
}
