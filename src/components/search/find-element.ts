import { find, type Hit } from '../../core/search/find.ts';
import { prepare, type Prepared, type SearchIndex } from '../../core/search/prepare.ts';
import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import { readData } from '../ui/island.ts';
import { element, link } from './element.ts';
import { fullText } from './full-text.ts';

export type FindData = {
  words: Words['search'];
  /** The search page: every result, grouped; elsewhere a few suggestions. */
  page: boolean;
  root: string;
  /** "" or "en/" */
  prefix: string;
  index: string;
  pagefind: string;
};

/** Lessons for what is typed, as links under the form. */
customElements.define(
  'it-find',
  class extends HTMLElement {
    connectedCallback() {
      void readData(this).then((data) => mount(this, data as FindData));
    }
  },
);

function mount(host: HTMLElement, data: FindData): void {
  const { words } = data;
  const form = host.querySelector('form')!;
  const input = host.querySelector('input')!;
  const status = host.querySelector<HTMLElement>('[role=status]')!;
  const out = host.querySelector<HTMLElement>('.hits')!;
  const all = data.page ? document.querySelector<HTMLElement>('.all') : null;
  let loaded: Promise<Prepared> | undefined;
  const load = () => {
    loaded ??= fetch(data.index).then(async (r) => prepare((await r.json()) as SearchIndex));
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };

  const run = async () => {
    const q = input.value.trim();
    if (all) all.hidden = q !== '';
    if (!q) {
      status.textContent = '';
      return out.replaceChildren();
    }
    try {
      const index = await load();
      if (input.value.trim() !== q) return;
      const hits = find(index, q, data.page ? 20 : 5);
      status.textContent = hits.length ? fill(words.results, { n: hits.length, q }) : fill(words.nothing, { q });
      out.replaceChildren(
        ...(hits.length ? grouped(data, index, hits) : popular(data, index)),
        ...more(data, q, out, status, hits),
      );
    } catch {
      status.textContent = words.failed;
      if (all) all.hidden = false;
    }
  };

  if (data.page)
    form.addEventListener('submit', (e) => {
      e.preventDefault();
      history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
      void run();
    });
  let wait: ReturnType<typeof setTimeout>;
  input.addEventListener('input', () => {
    clearTimeout(wait);
    wait = setTimeout(run, 60);
  });
  input.value ||= (data.page && new URLSearchParams(location.search).get('q')) || '';
  void load().catch(() => undefined);
  void run();
}

const lessonHref = (data: FindData, index: Prepared, lesson: { s: string; m: number }) =>
  `${data.root}${data.prefix}${index.modules[lesson.m]![0]}/${lesson.s}/`;

/** The module of the best hit first, as it stands in the list. */
function grouped(data: FindData, index: Prepared, hits: Hit[]): HTMLElement[] {
  const modules = [...new Set(hits.map((h) => h.lesson.m))];
  return modules.flatMap((m) => {
    const list = element('ul');
    for (const hit of hits.filter((h) => h.lesson.m === m)) {
      const row = element('li');
      row.append(link(hit.lesson.t, lessonHref(data, index, hit.lesson)), element('p', hit.line));
      list.append(row);
    }
    return [element('h3', index.modules[m]![1]), list];
  });
}

/** Tasks that many come for: the first lessons of every module. */
function popular(data: FindData, index: Prepared): HTMLElement[] {
  const list = element('ul');
  const seen = new Map<number, number>();
  for (const { lesson } of index.entries) {
    const before = seen.get(lesson.m) ?? 0;
    seen.set(lesson.m, before + 1);
    if (before > 0) continue;
    const row = element('li');
    row.append(link(lesson.a[0]!, lessonHref(data, index, lesson)));
    list.append(row);
  }
  return [element('h3', data.words.try), list];
}

/** On the search page, the full text on demand; elsewhere, the way to the search page. */
function more(data: FindData, q: string, out: HTMLElement, status: HTMLElement, hits: Hit[]): HTMLElement[] {
  const row = element('p');
  if (!data.page)
    row.append(link(data.words.all, `${data.root}${data.prefix}search/?q=${encodeURIComponent(q)}`, 'btn'));
  else {
    const button = element('button', data.words.full, 'btn');
    button.setAttribute('type', 'button');
    button.addEventListener('click', async () => {
      status.textContent = data.words.searching;
      try {
        const found = await fullText(data, q);
        status.textContent =
          found.length || hits.length
            ? fill(data.words.results, { n: found.length, q })
            : fill(data.words.nothing, { q });
        if (found.length) {
          out.replaceChildren(...found);
          out.querySelector('a')?.focus();
        } else row.remove();
      } catch {
        status.textContent = data.words.failed;
      }
    });
    row.append(button);
  }
  return [row];
}
