import type { Corpus, Item, Language, Lesson } from './lesson.ts';
import { front, page } from './markdown.ts';
import { picture } from './picture.ts';
import type { Write } from './write.ts';

/** How a documentation site wants its pages. */
export type Dialect = {
  /** Path of a page without ending, e.g. `src/content/docs/en/module-2/lesson-9`. */
  path(language: Language, page: string): string;
  ending: 'md' | 'mdx';
  /** Below the front matter, e.g. imports. */
  start: string;
  question(item: Item): string;
};

/** Each lesson with its picture, a first page for each language, and `modules.json` for the sidebar. */
export function writePeer(
  { modules, lessons }: Corpus,
  { path, ending, start, question }: Dialect,
  write: Write,
): void {
  const titles = new Map(lessons.map((l) => [l.vi.slug, { vi: l.vi.title, en: l.en.title }]));
  write(
    'modules.json',
    JSON.stringify(
      modules.map((m) => ({ ...m, lessons: m.lessons.map((slug) => ({ slug, title: titles.get(slug)! })) })),
    ),
  );
  for (const language of ['vi', 'en'] as const) {
    write(`${path(language, 'index')}.${ending}`, `${front({ title: 'Bench' })}Bench\n`);
    for (const { [language]: l } of lessons) {
      const at = path(language, `${l.module}/${l.slug}`);
      write(`${at}.svg`, picture(l));
      write(`${at}.${ending}`, `${front(head(l))}${start}${page(l, language, `./${l.slug}.svg`, question)}\n`);
    }
  }
}

const head = ({ title, goal, number }: Lesson) => ({ title, description: goal, sidebar_position: number });

/** A question as an MDX component, its data as expressions. */
export const asMdx = ({ id, prompt, options }: Item): string =>
  `<Question id="${id}" prompt={${JSON.stringify(prompt)}} options={${JSON.stringify(options)}} />`;

/** The same for Vue in Markdown. No word of the corpus holds a single quote. */
export const asVue = (item: Item): string => `<Question v-bind='${JSON.stringify(item)}' />`;
