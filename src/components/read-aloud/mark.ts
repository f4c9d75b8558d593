import type { Sentence } from './collect.ts';

type Highlights = { set(name: string, highlight: unknown): void; delete(name: string): void };
const api = globalThis as unknown as { Highlight?: new (range: Range) => unknown; CSS: { highlights?: Highlights } };

/** Marks the sentence being read and brings it into view. Old browsers get their whole paragraph marked. */
export function mark(sentence: Sentence): void {
  unmark();
  if (api.Highlight && api.CSS.highlights) api.CSS.highlights.set('hearing', new api.Highlight(sentence.range));
  else sentence.block.classList.add('hearing');
  const box = sentence.range.getBoundingClientRect();
  if (box.top < 60 || box.bottom > innerHeight - 180) {
    const calm =
      matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset['motion'] === 'less';
    scrollBy({ top: box.top - innerHeight / 3, behavior: calm ? 'auto' : 'smooth' });
  }
}

export function unmark(): void {
  api.CSS?.highlights?.delete('hearing');
  document.querySelector('.hearing')?.classList.remove('hearing');
}
