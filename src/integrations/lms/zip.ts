import { strToU8, zipSync, type Zippable } from 'fflate';

/** A zip of text files, the same bytes for the same files: a rebuilt site offers no "new" package. */
export function zipTexts(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  // Noon of the first day a zip can name, so that no time zone falls out of its range.
  return new Uint8Array(zipSync(entries, { level: 9, mtime: new Date(1980, 0, 2, 12) }));
}
