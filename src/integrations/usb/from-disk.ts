import MiniSearch from 'minisearch';
import { fold } from '../../core/text/fold.ts';

/*
 * Runs before the islands in a copy on a disk. A browser loads no JSON and no module from `file://`, but it does load
 * classic scripts: every JSON file has a twin `<name>.json.js` that hands its content to `diskFile`.
 */
type Text = { path: string; title: string; text: string };
type Hit = { url: string; excerpt: string; meta: { title: string } };
type Disk = { diskFile?: (value: unknown) => void; diskModule?: (url: string) => Promise<unknown> };
const disk = window as unknown as Disk;

let line: Promise<unknown> = Promise.resolve();

/** One file at a time, so that it is known whose content comes. */
function load(url: string): Promise<unknown> {
  const next = line.then(
    () =>
      new Promise((resolve, reject) => {
        const script = document.createElement('script');
        let content: unknown;
        disk.diskFile = (value) => (content = value);
        script.src = `${url}.js`;
        script.onload = () => resolve(content);
        script.onerror = () => reject(new Error(url));
        document.head.append(script);
      }),
  );
  line = next.catch(() => undefined);
  return next;
}

if (location.protocol === 'file:') {
  window.fetch = (async (what: string | URL | Request) => {
    const url = typeof what === 'string' ? what : what instanceof URL ? what.href : what.url;
    if (/^(data|blob):/.test(url) || !/\.json$/.test(url)) throw new TypeError(`Not on this disk: ${url}`);
    return new Response(JSON.stringify(await load(url)), { headers: { 'content-type': 'application/json' } });
  }) as typeof fetch;

  // Links that scripts make end in a folder; on a disk a folder opens as a list of files.
  document.addEventListener(
    'click',
    (e) => {
      const link = (e.target as Element).closest?.('a');
      if (link?.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
    },
    true,
  );

  addEventListener('DOMContentLoaded', () => {
    // Firefox gives every file its own storage.
    const note = document.documentElement.dataset['usbNote'];
    if (note && /Firefox\//.test(navigator.userAgent)) {
      const p = document.createElement('p');
      p.className = 'note in';
      p.textContent = note;
      document.querySelector('main')?.append(p);
    }
  });
}

/** In the place of Pagefind: the same answers from an index made here. */
disk.diskModule = async (url) => {
  const root = url.replace(/pagefind\/pagefind\.js$/, '');
  const texts = (await load(`${root}search-text.json`)) as Text[];
  const index = new MiniSearch<Text>({
    fields: ['title', 'text'],
    idField: 'path',
    processTerm: (t) => fold(t) || null,
  });
  index.addAll(texts);
  const byPath = new Map(texts.map((t) => [t.path, t]));
  const search = (q: string) => {
    const found = index.search(q, { combineWith: 'AND', prefix: true, boost: { title: 3 } });
    const hit = (path: string): Hit => {
      const text = byPath.get(path)!;
      return { url: `${root}${path}index.html`, excerpt: excerpt(text.text, q), meta: { title: text.title } };
    };
    return Promise.resolve({ results: found.map((r) => ({ data: () => Promise.resolve(hit(r.id as string)) })) });
  };
  return { search };
};

/** Thirty words around the first of the query's, escaped as Pagefind does. */
function excerpt(text: string, q: string): string {
  const wanted = new Set(fold(q).split(/\s+/));
  const words = text.split(/\s+/);
  const at = Math.max(0, words.findIndex((w) => wanted.has(fold(w).replace(/[^\p{L}\p{N}]/gu, ''))) - 8);
  const escape = (s: string) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return words
    .slice(at, at + 30)
    .map((w) => (wanted.has(fold(w).replace(/[^\p{L}\p{N}]/gu, '')) ? `<mark>${escape(w)}</mark>` : escape(w)))
    .join(' ');
}
