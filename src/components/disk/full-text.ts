import MiniSearch from 'minisearch';
import type { Text } from '../../core/search/text.ts';
import { fold } from '../../core/text/fold.ts';
import { element, link } from '../search/element.ts';
import type { FindData } from '../search/find-element.ts';

let engine: Promise<{ texts: Text[]; index: MiniSearch<Text> }> | undefined;

/** In the place of components/search/full-text.ts on a disk, where Pagefind's worker cannot start. */
export async function fullText(data: FindData, q: string): Promise<HTMLElement[]> {
  engine ??= load(`${data.root}${data.prefix}search-text.json`);
  engine.catch(() => (engine = undefined));
  const { texts, index } = await engine;
  const found = index.search(q, { combineWith: 'AND', prefix: true, boost: { title: 3 } }).slice(0, 20);
  if (!found.length) return [];
  const list = element('ul');
  list.append(...found.map((hit) => row(texts[hit.id as number]!, data.root, q)));
  return [list];
}

async function load(address: string) {
  const texts = (await (await fetch(address)).json()) as Text[];
  const index = new MiniSearch<Text>({ fields: ['title', 'text'], processTerm: (word) => fold(word) || null });
  index.addAll(texts.map((text, id) => ({ ...text, id })));
  return { texts, index };
}

function row(found: Text, root: string, q: string): HTMLElement {
  const text = element('p');
  text.append(...around(found.text, q).flatMap(({ word, wanted }) => [element(wanted ? 'mark' : 'span', word), ' ']));
  const made = element('li');
  made.append(link(found.title, `${root}${found.path}`), text);
  return made;
}

/** Thirty words from shortly before the first that was asked for. */
function around(text: string, q: string): { word: string; wanted: boolean }[] {
  const asked = new Set(fold(q).split(' '));
  const words = text.split(' ').map((word) => ({ word, wanted: asked.has(fold(word)) }));
  const from = Math.max(0, words.findIndex(({ wanted }) => wanted) - 8);
  return words.slice(from, from + 30);
}
