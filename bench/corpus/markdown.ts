import { stringify } from 'yaml';
import type { Item, Language, Lesson } from './lesson.ts';

export const front = (data: object): string => `---\n${stringify(data)}---\n\n`;
export const bullets = (list: string[]): string => list.map((s) => `- ${s}`).join('\n');
export const image = (alt: string, src: string): string => (alt ? `![${alt}](${src})` : '');

export function table(rows: string[][]): string {
  const [head, ...rest] = rows.map((r) => `| ${r.join(' | ')} |`);
  return head ? [head, `|${rows[0]!.map(() => ' --- ').join('|')}|`, ...rest].join('\n') : '';
}

const headings = {
  vi: {
    story: 'Chuyện',
    know: 'Cần biết',
    steps: 'Làm từng bước',
    danger: 'Nguy hiểm',
    card: 'Phiếu nhớ',
    quiz: 'Câu hỏi',
  },
  en: {
    story: 'A story',
    know: 'Good to know',
    steps: 'Step by step',
    danger: 'Danger',
    card: 'Card',
    quiz: 'Questions',
  },
};

/**
 * The lesson's page as plain Markdown, the way documentation sites write it: the words that this project's page shows,
 * in the same order, one question in the text and four at the end.
 */
export function page(l: Lesson, language: Language, picture: string, question: (item: Item) => string): string {
  const h = headings[language];
  const [inline, ...quiz] = l.items;
  return [
    `## ${h.story}`,
    ...l.story,
    `## ${h.know}`,
    bullets(l.know),
    question(inline!),
    ...l.parts.flatMap((p) => [`## ${p.title}`, ...p.text, bullets(p.list), table(p.table), image(p.picture, picture)]),
    `## ${h.steps}`,
    l.steps.map((s, i) => `${i + 1}. ${s}`).join('\n'),
    `## ${h.danger}`,
    l.danger,
    `## ${h.card}`,
    ...l.card,
    `## ${h.quiz}`,
    ...quiz.map(question),
  ]
    .filter(Boolean)
    .join('\n\n');
}
