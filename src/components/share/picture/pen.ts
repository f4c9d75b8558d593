import { partsOf, shownParts } from '../../../core/practice/controls.ts';
import type { Phone } from '../../../core/practice/phone.ts';
import { say } from '../../../core/practice/say.ts';
import type { Element, Script } from '../../../core/practice/schema.ts';
import type { Words } from '../../../i18n/index.ts';
import type { Colours } from './colours.ts';
import { at, icon, paragraph, rect, stack, type Block } from './shapes.ts';

export type Kind = Element['kind'];
export type ElementOf<K extends Kind> = Extract<Element, { kind: K }>;

/** What every part of the screen needs: where it may draw (`w` wide, `em` the text size) and in which colours. */
export type Pen = {
  w: number;
  em: number;
  c: Colours;
  script: Script;
  phone: Phone;
  words: Words['practice'];
  mark: string | undefined;
};

/** The parts that show now. */
export const shown = <T>(items: T[], e: Element, p: Pen): T[] => {
  const parts = shownParts(e, p.phone.vars);
  return items.filter((_, i) => parts.includes(partsOf(e)[i]!));
};
export const said = (p: Pen, text: string) => say(p.script, text, p.phone.vars).replace(/\*\*/g, '');
export const text = (p: Pen, words: string, style: Partial<Parameters<typeof paragraph>[1]> = {}) =>
  paragraph(said(p, words), { size: p.em, fill: p.c.strong, width: p.w, ...style });

/** Marks a block when it is the one the lesson points at. */
export const marked = (p: Pen, id: string, b: Block): Block =>
  p.mark === id ? { ...b, mark: { x: 0, y: 0, w: p.w, h: b.h } } : b;

export const inset = (b: Block, by: number): Block => ({
  ...b,
  mark: b.mark && { ...b.mark, x: b.mark.x + by, w: b.mark.w - by * 2 },
});

type Choice = ElementOf<'list'>['items'][number];

export function button(p: Pen, b: Choice): Block {
  const look = {
    main: [p.c.violet, p.c.onViolet],
    danger: [p.c.red, p.c.paper],
    call: ['#0b5434', '#fff'],
    hangup: ['#97102a', '#fff'],
    plain: [p.c.paper, p.c.ink],
  }[b.look ?? 'plain'] as [string, string];
  const label = text({ ...p, w: p.w - p.em * (b.icon ? 4 : 1.6) }, b.text, {
    weight: 700,
    fill: look[1],
    align: 'middle',
    most: 3,
  });
  const h = label.h + p.em * 1.1;
  return marked(p, b.id, {
    svg:
      rect(1, 1, p.w - 2, h - 2, p.em * 0.9, look[0], b.look && b.look !== 'plain' ? look[0] : p.c.ink) +
      (b.icon ? icon(b.icon, p.em * 0.8, h / 2 - p.em * 0.75, p.em * 1.5, look[1]) : '') +
      at(p.em * (b.icon ? 2.7 : 0.8), p.em * 0.55, label.svg),
    h,
  });
}

/** An icon in a circle, a bold line and a note: a row of a list, a message that has come. */
export function item(p: Pen, row: { id: string; text: string; note?: string; icon?: string }): Block {
  const left = row.icon ? p.em * 3.2 : 0;
  const inside = { ...p, w: p.w - left };
  const lines = stack(
    [
      text(inside, row.text, { weight: 700, most: 3 }),
      ...(row.note ? [text(inside, row.note, { size: p.em * 0.9, fill: p.c.soft, most: 4 })] : []),
    ],
    0,
  );
  const h = Math.max(lines.h, row.icon ? p.em * 2.5 : 0) + p.em;
  return marked(p, row.id, {
    svg:
      (row.icon
        ? `<circle cx="${p.em * 1.25}" cy="${h / 2}" r="${p.em * 1.25}" fill="${p.c.wash}"/>` +
          icon(row.icon, p.em * 0.45, h / 2 - p.em * 0.8, p.em * 1.6, p.c.ink)
        : '') + at(left, (h - lines.h) / 2, lines.svg),
    h,
  });
}

export const boxed = (p: Pen, b: Block, fill: string, stroke: string): Block => ({
  ...b,
  svg: rect(1, 1, p.w - 2, b.h + p.em * 1.2 - 2, p.em * 0.9, fill, stroke) + at(p.em * 0.8, p.em * 0.6, b.svg),
  h: b.h + p.em * 1.2,
});
export const within = (p: Pen): Pen => ({ ...p, w: p.w - p.em * 1.6 });

export const valueBox = (p: Pen, value: string, secret = false): Block =>
  boxed(
    p,
    text(within(p), value ? (secret ? '•'.repeat(value.length) : value) : p.words.empty, {
      weight: 700,
      fill: value ? p.c.strong : p.c.soft,
    }),
    p.c.paper,
    p.c.ink,
  );
