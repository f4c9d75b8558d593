import { z } from 'zod';

/**
 * A permanent name: lower-case ASCII words joined by hyphens.
 * Schools print addresses and phones remember answers by it, so it never changes once released.
 */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case a–z, digits and single hyphens, for example "read-the-name"');

/** Words a person reads: not empty, no space at either end. NFC is checked by the content linter, with its place. */
export const words = z
  .string()
  .min(1, 'must not be empty')
  .refine((s) => s === s.trim(), 'has a space at its start or end');

/** Calendar date written YYYY-MM-DD. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write the date as YYYY-MM-DD, in quotes');

/** Hash that says which Vietnamese words a translation was made from; `npm run stamp` writes it. */
export const sourceHash = z
  .string()
  .regex(/^[0-9a-f]{8}$/, 'run `npm run stamp -- <folder>` after checking the translation');
