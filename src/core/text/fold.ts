/**
 * Folds Vietnamese text so that what people type meets what was written: no tone marks, đ as d,
 * lower case, single spaces. Search and typed answers both use it, so they agree on what is "the same".
 *
 * NFD alone leaves đ, which has no decomposition; tone placement (hoà/hòa) disappears with the marks.
 * Idempotent: fold(fold(s)) === fold(s).
 */
export function fold(s: string): string {
  return s
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
