import type { Element } from '../../../core/practice/schema.ts';
import { apps, call, keys, tabs } from './grids.ts';
import { boxed, button, item, marked, said, shown, text, within, type ElementOf, type Kind, type Pen } from './pen.ts';
import { at, icon, rect, shifted, stack, type Block } from './shapes.ts';
import { field, keypad } from './typing.ts';
import { widthOf } from './type.ts';

/** Draws each kind of element. A new kind in the schema does not compile until it is drawn here. */
const views: { [K in Kind]: (e: ElementOf<K>, p: Pen) => Block } = {
  apps,
  header: (e, p) => {
    const b = text(p, e.text, { size: p.em * 1.12, weight: 700, fill: p.c.ink, most: 2 });
    return { svg: rect(-p.em, 0, p.w + p.em * 2, b.h + p.em, 0, p.c.wash) + at(0, p.em * 0.5, b.svg), h: b.h + p.em };
  },
  text: (e, p) => {
    if (e.tone === 'warn' || e.tone === 'good') {
      const [fill, stroke, name] =
        e.tone === 'warn' ? [p.c.redWash, p.c.red, 'warning'] : [p.c.greenWash, p.c.green, 'check'];
      const b = text({ ...p, w: p.w - p.em * 3.8 }, e.text);
      return boxed(p, { svg: icon(name, 0, 0, p.em * 1.6, stroke) + at(p.em * 2.2, 0, b.svg), h: b.h }, fill, stroke);
    }
    if (e.tone === 'big') return text(p, e.text, { size: p.em * 1.35, weight: 700, fill: p.c.ink });
    return text(p, e.text, e.tone === 'small' ? { size: p.em * 0.92, fill: p.c.soft } : {});
  },
  list: (e, p) =>
    stack(
      shown(e.items, e, p).map((c) => {
        const b = item(p, c);
        return { ...b, svg: b.svg + rect(-p.em, b.h - 1, p.w + p.em * 2, 1, 0, p.c.gridStrong) };
      }),
      0,
    ),
  row: (e, p) => {
    const label = text(p, e.label, { fill: p.c.soft });
    const value = text(p, e.text, { weight: 700, align: 'end' });
    const oneLine = widthOf(said(p, e.label), p.em, 400) + widthOf(said(p, e.text), p.em, 700) + p.em < p.w;
    const h = oneLine ? value.h : label.h + value.h;
    return marked(p, e.id, {
      svg: label.svg + at(0, oneLine ? 0 : label.h, value.svg) + rect(0, h + 4, p.w, 1, 0, p.c.gridStrong),
      h: h + 6,
    });
  },
  field,
  keypad,
  button: (e, p) => button(p, e),
  switch: (e, p) => {
    const on = p.phone.vars[e.var] === true;
    const b = item({ ...p, w: p.w - p.em * 4.6, mark: undefined }, e);
    const pill = at(
      p.w - p.em * 4,
      b.h / 2 - p.em,
      rect(1, 1, p.em * 4 - 2, p.em * 2 - 2, p.em, on ? p.c.green : p.c.paper, on ? p.c.green : p.c.ink) +
        `<circle cx="${on ? p.em * 3 : p.em}" cy="${p.em}" r="${p.em * 0.65}" fill="${on ? p.c.paper : p.c.ink}"/>`,
    );
    return marked(p, e.id, { svg: b.svg + pill, h: b.h });
  },
  tabs,
  dialog: (e, p) => {
    const inner = { ...p, w: p.w - p.em * 2 };
    const b = stack(
      [
        text(inner, e.title, { size: p.em * 1.2, weight: 700, fill: p.c.ink }),
        ...(e.text ? [text(inner, e.text)] : []),
        ...shown(e.items, e, p).map((c) => button(inner, c)),
      ],
      p.em * 0.7,
    );
    return {
      svg: rect(0, 0, p.w, b.h + p.em * 2, p.em, p.c.paper) + at(p.em, p.em, b.svg),
      h: b.h + p.em * 2,
      mark: b.mark && { ...b.mark, x: b.mark.x + p.em, y: b.mark.y + p.em },
    };
  },
  notification: (e, p) =>
    marked(
      p,
      e.id,
      boxed(
        p,
        item({ ...within(p), mark: undefined }, { id: e.id, icon: e.icon, text: e.from, note: e.text }),
        p.c.paper,
        p.c.gridStrong,
      ),
    ),
  bubbles: (e, p) =>
    stack(
      shown(e.items, e, p).map((m): Block => {
        const mine = m.from === 'me';
        const b = text({ ...p, w: p.w * 0.84 - p.em * 1.6 }, m.text, { fill: mine ? p.c.onViolet : p.c.strong });
        const w = p.w * 0.84;
        const x = mine ? p.w - w : 0;
        return shifted(
          x,
          marked({ ...p, w }, m.id, {
            svg:
              rect(0, 0, w, b.h + p.em, p.em * 0.9, mine ? p.c.violet : p.c.wash) + at(p.em * 0.8, p.em * 0.5, b.svg),
            h: b.h + p.em,
          }),
        );
      }),
      p.em * 0.5,
    ),
  call,
  camera: (e, p) => {
    const side = p.w * 0.62;
    const b = text(p, e.caption, { align: 'middle' });
    return marked(p, e.id, {
      svg:
        at(
          (p.w - side) / 2,
          p.em,
          rect(0, 0, side, side, 14, '#fff', p.c.violet, 5) +
            icon('qr', side * 0.16, side * 0.16, side * 0.68, '#1c1140'),
        ) + at(0, side + p.em * 2, b.svg),
      h: side + p.em * 2 + b.h,
    });
  },
  picture: (e, p) => ({
    svg: rect(0, 0, p.w, p.em * 8, p.em, p.c.wash) + icon(e.icon, p.w / 2 - p.em * 2.5, p.em * 1.5, p.em * 5, p.c.ink),
    h: p.em * 8,
  }),
  keys,
};

/** Draws one element of a screen, `p.w` wide. */
export const draw = (e: Element, p: Pen): Block => (views[e.kind] as (e: Element, p: Pen) => Block)(e, p);
