/**
 * 32-bit FNV-1a over UTF-16 code units, as 8 hex digits. Not cryptographic: it answers
 * "are these still the words this was made from?".
 */
export function hash(s: string): string {
  return hash32(s).toString(16).padStart(8, '0');
}

/** The same as a number from 0 to 2³²−1; also used to turn words into seeds. */
export function hash32(s: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
