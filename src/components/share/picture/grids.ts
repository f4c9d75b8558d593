import { button, inset, marked, said, shown, text, type ElementOf, type Pen } from './pen.ts';
import { at, icon, paragraph, rect, shifted, stack, type Block } from './shapes.ts';

export const apps = (e: ElementOf<'apps'>, p: Pen): Block => {
  const [w, tile] = [p.w / 3, p.em * 3.3];
  const items = shown(e.items, e, p).map((a): Block => {
    const label = text({ ...p, w: w - 6 }, a.text, { size: p.em * 0.9, align: 'middle', most: 2 });
    return inset(
      marked({ ...p, w }, a.id, {
        svg:
          at(
            (w - tile) / 2,
            0,
            rect(1, 1, tile - 2, tile - 2, p.em, p.c.wash, p.c.gridStrong) +
              icon(a.icon, tile / 4, tile / 4, tile / 2, p.c.ink),
          ) + at(3, tile + 4, label.svg),
        h: tile + 4 + label.h,
      }),
      6,
    );
  });
  return stack(
    Array.from({ length: Math.ceil(items.length / 3) }, (_, r): Block => {
      const row = items.slice(r * 3, r * 3 + 3).map((b, i) => shifted(i * w, b));
      return {
        svg: row.map((b) => b.svg).join(''),
        h: Math.max(...row.map((b) => b.h)),
        mark: row.find((b) => b.mark)?.mark,
      };
    }),
    p.em * 0.8,
  );
};

export const tabs = (e: ElementOf<'tabs'>, p: Pen): Block => {
  const items = shown(e.items, e, p);
  const w = p.w / items.length;
  return {
    svg: items
      .map((t, i) =>
        at(
          i * w,
          0,
          paragraph(said(p, t.text), {
            size: p.em * 0.9,
            weight: t.current ? 700 : 400,
            fill: t.current ? p.c.ink : p.c.soft,
            width: w,
            align: 'middle',
            most: 1,
          }).svg + (t.current ? rect(4, p.em * 1.7, w - 8, 4, 2, p.c.violet) : ''),
        ),
      )
      .join(''),
    h: p.em * 2,
    mark: ((i) => (i < 0 ? undefined : { x: i * w, y: 0, w, h: p.em * 1.9 }))(items.findIndex((t) => t.id === p.mark)),
  };
};

export const call = (e: ElementOf<'call'>, p: Pen): Block => {
  const items = shown(e.items, e, p);
  const round = items.filter((b) => b.icon && (b.look === 'call' || b.look === 'hangup'));
  const w = p.w / Math.max(1, round.length);
  const ends = round.map((b, i) => {
    const label = paragraph(said(p, b.text), {
      size: p.em,
      weight: 700,
      fill: p.c.strong,
      width: w,
      align: 'middle',
      most: 2,
    });
    const r = p.em * 1.9;
    return shifted(i * w, {
      svg:
        `<circle cx="${w / 2}" cy="${r}" r="${r}" fill="${b.look === 'call' ? '#0f6b43' : '#b3122f'}"/>` +
        icon(b.icon!, w / 2 - p.em, r - p.em, p.em * 2, '#fff') +
        at(0, r * 2 + 6, label.svg),
      h: r * 2 + 6 + label.h,
      mark: p.mark === b.id ? { x: w / 2 - r - 8, y: -8, w: r * 2 + 16, h: r * 2 + 22 + label.h } : undefined,
    });
  });
  return stack(
    [
      {
        svg:
          `<circle cx="${p.w / 2}" cy="${p.em * 2.6}" r="${p.em * 2.4}" fill="${p.c.wash}"/>` +
          icon('person', p.w / 2 - p.em * 1.5, p.em * 1.1, p.em * 3, p.c.ink),
        h: p.em * 5.2,
      },
      text(p, e.name, { size: p.em * 1.35, weight: 700, fill: p.c.ink, align: 'middle' }),
      text(p, e.note, { align: 'middle' }),
      ...items.filter((b) => !round.includes(b)).map((b) => button(p, b)),
      ...(ends.length
        ? [
            {
              svg: ends.map((b) => b.svg).join(''),
              h: Math.max(...ends.map((b) => b.h)),
              mark: ends.find((b) => b.mark)?.mark,
            },
          ]
        : []),
    ],
    p.em * 0.9,
  );
};

export const keys = (e: ElementOf<'keys'>, p: Pen): Block =>
  stack(
    shown(e.items, e, p).map((b) => {
      const label = text({ ...p, c: { ...p.c, strong: '#fff' } }, b.text, {
        size: p.em * 0.82,
        align: 'middle',
        most: 3,
      });
      const top = b.icon ? p.em * 2.2 : p.em * 0.6;
      const h = top + label.h + p.em * 0.5;
      return marked(p, b.id, {
        svg:
          rect(1, 1, p.w - 2, h - 2, p.em * 0.8, '#3a2c6b', '#8f7fd0') +
          (b.icon ? icon(b.icon, p.w / 2 - p.em * 0.8, p.em * 0.4, p.em * 1.6, '#fff') : '') +
          at(0, top, label.svg),
        h,
      });
    }),
    p.em * 0.7,
  );
