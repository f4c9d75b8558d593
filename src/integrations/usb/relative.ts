import { posix } from 'node:path';

/** Whether a path below the root is a page or file of this copy. */
export type Has = (path: string) => boolean;

/**
 * The address `url` ("/online-safety/#top") as seen from the page at `from` ("facts/"), for a disk, where nothing
 * turns a folder into its index.html. What is not an address of this copy comes back as it was.
 */
export function relative(url: string, from: string, has: Has): string {
  const [, path, rest] = /^\/([^?#]*)(.*)$/s.exec(url) ?? [];
  if (path === undefined || url.startsWith('//')) return url;
  if (path !== '' && !has(path) && !/\/$/.test(path)) return url;
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return `${posix.relative(`/${from}`.replace(/[^/]*$/, ''), `/${file}`)}${rest}`;
}

/** The folder itself: what scripts add file names to. */
const folder = (from: string, path: string) => {
  const way = posix.relative(`/${from}`, `/${path}`);
  return way === '' ? './' : `${way}/`;
};

/** Addresses inside an island's data. A folder that is no page ("review/items/") stays a folder. */
export function relativeData(value: unknown, from: string, has: Has): unknown {
  if (typeof value === 'string') {
    if (value === '/') return folder(from, '');
    if (/^\/[\w./-]+\/$/.test(value) && !has(value.slice(1))) return folder(from, value.slice(1));
    return /^\/[\w./-]*(#[\w-]*)?$/.test(value) ? relative(value, from, has) : value;
  }
  if (Array.isArray(value)) return value.map((v) => relativeData(v, from, has));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, relativeData(v, from, has)]));
  return value;
}
