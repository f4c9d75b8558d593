import type { Item, Lesson } from '../corpus/lesson.ts';
import { picture } from '../corpus/picture.ts';
import type { Write } from '../corpus/write.ts';

/** The floor: a lesson as one writes it by hand, a single HTML file and its picture, questions as `<details>`. */
export function writeFloor(lessons: Lesson[], write: Write): void {
  write('index.html', '<!doctype html><title>Floor</title>');
  for (const l of lessons) {
    write(`${l.module}/${l.slug}.svg`, picture(l));
    write(`${l.module}/${l.slug}/index.html`, html(l));
  }
}

const p = (text: string) => `<p>${text}`;
const ul = (list: string[]) => (list.length ? `<ul>${list.map((s) => `<li>${s}`).join('')}</ul>` : '');
const table = ([head, ...rows]: string[][]) =>
  head
    ? `<table><tr>${head.map((c) => `<th>${c}`).join('')}${rows.map((r) => `<tr>${r.map((c) => `<td>${c}`).join('')}`).join('')}</table>`
    : '';
const question = (i: Item) =>
  `<p>${i.prompt}${i.options.map((o) => `<details><summary>${o.text}</summary>${o.feedback}</details>`).join('')}`;

const html = (
  l: Lesson,
) => `<!doctype html><html lang=vi><meta charset=utf-8><meta name=viewport content="width=device-width">
<link rel=icon href=data:,><title>${l.title}</title>
<style>body{max-width:38em;margin:auto;padding:1em;font:1.2em/1.6 sans-serif}td,th{border:1px solid;padding:.3em}img{max-width:100%}</style>
<h1>${l.title}</h1>${p(l.goal)}<h2>Chuyện</h2>${l.story.map(p).join('')}<h2>Cần biết</h2>${ul(l.know)}${question(l.items[0]!)}
${l.parts
  .map(
    (part) =>
      `<h2>${part.title}</h2>${part.text.map(p).join('')}${ul(part.list)}${table(part.table)}${part.picture && `<img src=../${l.slug}.svg width=280 height=270 alt="${part.picture}">`}`,
  )
  .join('\n')}
<h2>Làm từng bước</h2><ol>${l.steps.map((s) => `<li>${s}`).join('')}</ol><h2>Nguy hiểm</h2>${p(l.danger)}<h2>Phiếu nhớ</h2>${l.card.map(p).join('')}
<h2>Câu hỏi</h2>${l.items.slice(1).map(question).join('\n')}
`;
