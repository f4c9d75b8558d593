import { strToU8, zipSync, type Zippable } from 'fflate';

type Content = string | Uint8Array;

/** A zip of files, the same bytes for the same files: a rebuilt site offers no "new" package. */
export function zipFiles(files: Record<string, Content>): Uint8Array<ArrayBuffer> {
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, body]) => [
      name,
      // Fonts and pictures are compressed already.
      [typeof body === 'string' ? strToU8(body) : body, { level: /\.(woff2|png|webp|jpe?g|mp3)$/.test(name) ? 0 : 9 }],
    ]),
  );
  // Noon of the first day a zip can name, so that no time zone falls out of its range.
  return new Uint8Array(zipSync(entries, { mtime: new Date(1980, 0, 2, 12) }));
}
