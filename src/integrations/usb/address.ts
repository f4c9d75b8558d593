import { posix } from 'node:path';

/**
 * An address of the site ("/online-safety/#top") as a page of the copy names it. On a disk nothing turns a folder
 * into its index.html, so the file is named. What is not an address of the site comes back as it was.
 *
 * @param from path of the file it stands in, below the root: "facts/index.html"
 */
export function onDisk(url: string, from: string): string {
  const [, path, rest] = /^\/(?!\/)([^?#]*)(.*)$/s.exec(url) ?? [];
  if (path === undefined) return url;
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return `${posix.relative(posix.dirname(`/${from}`), `/${file}`)}${rest}`;
}
