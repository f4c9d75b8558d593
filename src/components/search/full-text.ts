import { fold } from '../../core/text/fold.ts';
import { unmarkD } from '../../core/text/mark-d.ts';
import { element, link } from './element.ts';
import type { FindData } from './find-element.ts';

type Hit = { url: string; excerpt: string; meta: { title?: string } };
type Pagefind = { search(q: string): Promise<{ results: { data(): Promise<Hit> }[] }> };

let engine: Promise<Pagefind> | undefined;

/** Every lesson whose text holds the words, by Pagefind, which is fetched for this only (about 80 kB). */
export async function fullText(data: FindData, q: string): Promise<HTMLElement[]> {
  engine ??= import(/* @vite-ignore */ data.pagefind) as Promise<Pagefind>;
  engine.catch(() => (engine = undefined));
  const { results } = await (await engine).search(fold(q));
  const hits = await Promise.all(results.slice(0, 60).map((r) => r.data()));
  const path = (h: Hit) => h.url.slice(data.root.length);
  const mine = hits
    .filter((h) => path(h).startsWith(data.prefix) && (data.prefix !== '' || !/^[a-z]{2,3}\//.test(path(h))))
    .slice(0, 20);
  if (!mine.length) return [];
  const list = element('ul');
  list.append(...mine.map(row));
  return [list];
}

function row(hit: Hit): HTMLElement {
  const text = element('p');
  // Pagefind escapes the page's text and adds only <mark>; built as nodes all the same.
  unmarkD(hit.excerpt)
    .split(/<\/?mark>/)
    .forEach((piece, i) => text.append(element(i % 2 ? 'mark' : 'span', plain(piece))));
  const made = element('li');
  made.append(link(unmarkD(hit.meta.title ?? hit.url), hit.url), text);
  return made;
}

const plain = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
