import { stringify } from 'yaml';
import type { Corpus, Item, Lesson, Module } from './lesson.ts';
import { bullets, front, image, table } from './markdown.ts';
import { picture } from './picture.ts';
import type { Write } from './write.ts';

const source = '00000000';

/** The corpus as `src/content/modules/` of this project, with everything its other forms need. */
export function writeOurs({ modules, lessons }: Corpus, write: Write): void {
  for (const m of modules) {
    write(`${m.id}/module.yml`, stringify(moduleFile(m, 'vi', { icon: 'phone', lessons: m.lessons })));
    write(`${m.id}/module.en.yml`, stringify(moduleFile(m, 'en', { source })));
  }
  for (const { vi, en } of lessons) {
    const at = (name: string) => `${vi.module}/${vi.slug}/${name}`;
    write(at('picture.svg'), picture(vi));
    write(at('vi.mdx'), `${front({ ...said(vi), minutes: 10, competencies: ['4.2'], level: 'CB1' })}${body(vi)}`);
    write(at('en.mdx'), `${front({ source, ...said(en) })}${body(en)}`);
    write(at('quiz.yml'), stringify({ items: vi.items.map(question) }));
    write(
      at('quiz.en.yml'),
      stringify({ source, items: Object.fromEntries(en.items.map((i) => [i.id, itemWords(i)])) }),
    );
  }
}

const moduleFile = ({ title }: Module, language: 'vi' | 'en', more: object) => ({
  title: title[language],
  summary: title[language],
  why: title[language],
  ...more,
});

const said = ({ title, goal, tasks }: Lesson) => ({ title, goal, tasks });

const question = (item: Item) => ({
  id: item.id,
  kind: 'single',
  competency: '4.2',
  see: 'first',
  prompt: item.prompt,
  options: item.options.map(({ correct, ...o }) => (correct ? { ...o, correct } : o)),
});

const itemWords = ({ prompt, options }: Item) => ({
  prompt,
  options: Object.fromEntries(options.map(({ id, text, feedback }) => [id, { text, feedback }])),
});

const within = (tag: string, text: string, attributes = '') => `<${tag}${attributes}>\n${text}\n</${tag}>\n`;

const body = (l: Lesson): string =>
  [
    within('Story', l.story.join('\n\n')),
    within('Know', bullets(l.know)),
    '<Question id="question-1" />\n',
    ...l.parts.map((p) =>
      within(
        'Part',
        [...p.text, bullets(p.list), table(p.table), image(p.picture, './picture.svg')].filter(Boolean).join('\n\n'),
        ` id="${p.id}" title="${p.title}"`,
      ),
    ),
    within('Steps', l.steps.map((s) => `<Step>${s}</Step>`).join('\n')),
    within('Danger', l.danger),
    within('Card', l.card.join('\n\n')),
    within('Broadcast', l.broadcast.join('\n\n')),
    within('Teacher', within('Plan', bullets(l.plan))),
  ].join('\n');
