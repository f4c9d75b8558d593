import { valueWords } from '../../../core/practice/say.ts';
import type { Block } from './shapes.ts';
import { at, paragraph, rect, stack } from './shapes.ts';
import { marked, said, shown, text, valueBox, type ElementOf, type Pen } from './pen.ts';
import { widthOf } from './type.ts';

/** Chips in rows, as many in a row as fit. */
function chips(p: Pen, items: { id: string; text: string }[]): Block {
  let [x, y] = [0, 0];
  let mark: Block['mark'];
  const h = p.em * 2.3;
  const svg = items.map((s) => {
    const label = said(p, s.text);
    const w = Math.min(p.w, widthOf(label, p.em, 700) + p.em * 1.4);
    if (x && x + w > p.w) [x, y] = [0, y + h + p.em * 0.5];
    if (p.mark === s.id) mark = { x, y, w, h };
    const drawn = at(
      x,
      y,
      rect(1, 1, w - 2, h - 2, h / 2, p.c.wash, p.c.violet) +
        at(
          p.em * 0.7,
          p.em * 0.45,
          paragraph(label, { size: p.em, weight: 700, fill: p.c.ink, width: w, most: 1 }).svg,
        ),
    );
    x += w + p.em * 0.5;
    return drawn;
  });
  return { svg: svg.join(''), h: y + h, mark };
}

const keyRows = (layout: ElementOf<'keypad'>['layout']) =>
  layout === 'digits' ? ['123', '456', '789', '0'] : ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

export const field = (e: ElementOf<'field'>, p: Pen): Block => {
  const small = { size: p.em * 0.9, fill: p.c.soft };
  return stack(
    [
      text(p, e.label, small),
      valueBox(p, valueWords(p.script, e.var, p.phone.vars[e.var]), e.secret),
      text(p, p.words.fill, small),
      chips(p, shown(e.samples, e, p)),
    ],
    p.em * 0.35,
  );
};

export const keypad = (e: ElementOf<'keypad'>, p: Pen): Block => {
  const rows = keyRows(e.layout).map((row): Block => {
    const w = e.layout === 'digits' ? p.w / 3 : p.w / 10;
    const left = (p.w - w * row.length) / 2;
    return {
      svg: [...row]
        .map((k, i) =>
          at(
            left + i * w,
            0,
            rect(2, 1, w - 4, p.em * 2.2, p.em * 0.5, p.c.wash, p.c.gridStrong) +
              at(
                0,
                p.em * 0.4,
                paragraph(k, { size: p.em, weight: 700, fill: p.c.ink, width: w, align: 'middle' }).svg,
              ),
          ),
        )
        .join(''),
      h: p.em * 2.3,
    };
  });
  return marked(
    p,
    e.id,
    stack(
      [
        text(p, e.label, { size: p.em * 0.9, fill: p.c.soft }),
        valueBox(p, valueWords(p.script, e.var, p.phone.vars[e.var]), e.secret),
        ...rows,
      ],
      p.em * 0.35,
    ),
  );
};
