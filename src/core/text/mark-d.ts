/**
 * Pagefind drops combining marks, so "mật" is found by "mat"; but đ has no decomposition and "dien" would
 * not find "điện". Written as d + U+0335 (a combining stroke) it is dropped like the others, and excerpts
 * get their đ back with `unmarkD`.
 */
export const markD = (text: string): string => text.normalize('NFC').replace(/đ/g, 'd\u0335').replace(/Đ/g, 'D\u0335');

export const unmarkD = (text: string): string =>
  text
    .replace(/d\u0335/g, 'đ')
    .replace(/D\u0335/g, 'Đ')
    .normalize('NFC');
