import { fold } from '../../core/text/fold.ts';
import { unmarkD } from '../../core/text/mark-d.ts';
import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';

type Data = {
  words: Words['search'];
  /** Address of Pagefind's script. */
  pagefind: string;
  root: string;
  /** "" or "en/": results of the other language are left out. */
  prefix: string;
  modules: [start: string, title: string][];
  popular: [task: string, href: string][];
};
type Hit = { url: string; excerpt: string; meta: { title?: string } };
type Pagefind = { search(q: string): Promise<{ results: { data(): Promise<Hit> }[] }>; options(o: object): Promise<void> };

/** Answers `?q=` with links grouped by module; the list of all lessons stays below when nothing is asked. */
export function mount(host: HTMLElement, data: Data): void {
  const form = document.querySelector<HTMLFormElement>('form.find')!;
  const input = form.querySelector('input')!;
  const out = document.createElement('div');
  out.className = 'hits';
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  host.prepend(status, out);

  const run = async () => {
    const q = input.value.trim();
    host.querySelector<HTMLElement>('.all')!.hidden = q !== '';
    out.replaceChildren();
    status.textContent = q ? data.words.searching : '';
    if (!q) return;
    try {
      const hits = await find(data, q);
      if (input.value.trim() !== q) return;
      status.textContent = hits.length ? fill(data.words.results, { n: hits.length, q }) : fill(data.words.nothing, { q });
      out.replaceChildren(...(hits.length ? grouped(data, hits) : suggestions(data)));
    } catch {
      status.textContent = data.words.failed;
      host.querySelector<HTMLElement>('.all')!.hidden = false;
    }
  };
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
    void run();
  });
  let wait: ReturnType<typeof setTimeout>;
  input.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(run, 250);
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  void run();
}

let engine: Promise<Pagefind> | undefined;

async function find(data: Data, q: string): Promise<Hit[]> {
  engine ??= (import(/* @vite-ignore */ data.pagefind) as Promise<Pagefind>).catch((e: unknown) => {
    engine = undefined;
    throw e;
  });
  const { results } = await (await engine).search(fold(q));
  const hits = await Promise.all(results.slice(0, 60).map((r) => r.data()));
  const mine = hits.filter((h) => pathOf(data, h).startsWith(data.prefix) && (data.prefix || !pathOf(data, h).startsWith('en/')));
  return mine.slice(0, 20);
}

const pathOf = (data: Data, hit: Hit) => hit.url.slice(data.root.length);

function grouped(data: Data, hits: Hit[]): HTMLElement[] {
  return data.modules.flatMap(([start, title]) => {
    const own = hits.filter((h) => pathOf(data, h).startsWith(data.prefix + start));
    if (!own.length) return [];
    const list = document.createElement('ul');
    list.append(...own.map(hitRow));
    return [heading(title), list];
  });
}

function hitRow(hit: Hit): HTMLElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = unmarkD(hit.meta.title ?? hit.url);
  const text = document.createElement('p');
  // Pagefind escapes the page's text and adds only <mark>; built as nodes all the same.
  for (const [i, piece] of unmarkD(hit.excerpt).split(/<\/?mark>/).entries()) {
    const node = i % 2 ? document.createElement('mark') : document.createElement('span');
    node.textContent = plain(piece);
    text.append(node);
  }
  row.append(link, text);
  return row;
}

const plain = (html: string) => html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');

function suggestions(data: Data): HTMLElement[] {
  const list = document.createElement('ul');
  for (const [task, address] of data.popular) {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = address;
    link.textContent = task;
    row.append(link);
    list.append(row);
  }
  return [heading(data.words.try), list];
}

function heading(text: string): HTMLElement {
  const h = document.createElement('h3');
  h.textContent = text;
  return h;
}
