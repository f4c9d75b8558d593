import { fold } from '../core/text/fold.ts';

/** ASCII words joined by hyphens, at most six of them; empty when nothing is left. */
export const slugOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, 6)
    .join('-')
    .slice(0, 48)
    .replace(/-$/, '');

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Gives every text a name that no other has: its words, or `otherwise`, and a number where they repeat. */
export function namer(otherwise: string): (text: string) => string {
  const used = new Set<string>();
  return (text) => {
    const name = slug.test(text) ? text : slugOf(text) || otherwise;
    let unique = name;
    for (let n = 2; used.has(unique); n++) unique = `${name}-${n}`;
    used.add(unique);
    return unique;
  };
}
