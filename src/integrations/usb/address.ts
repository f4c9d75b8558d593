import { posix } from 'node:path';

/** The file that stands at an address of the site, below the root: "/facts/#a" is "facts/index.html". */
export const fileAt = (url: string): string =>
  url
    .slice(1)
    .replace(/[?#].*$/s, '')
    .replace(/(^|\/)$/, '$1index.html');

/**
 * An address of the site ("/online-safety/#top") as a page of the copy names it. On a disk nothing turns a folder
 * into its index.html, so the file is named. What is not an address of the site comes back as it was.
 *
 * @param from path of the file it stands in, below the root: "facts/index.html"
 */
export function onDisk(url: string, from: string): string {
  if (!/^\/(?!\/)/.test(url)) return url;
  const rest = /[?#].*$/s.exec(url)?.[0] ?? '';
  return `${posix.relative(posix.dirname(`/${from}`), `/${fileAt(url)}`)}${rest}`;
}
