import { shownParts, partsOf } from '../../../core/practice/controls.ts';
import type { Phone } from '../../../core/practice/phone.ts';
import { say, valueWords } from '../../../core/practice/say.ts';
import type { Element, Script } from '../../../core/practice/schema.ts';
import type { Words } from '../../../i18n/index.ts';
import type { Colours } from './colours.ts';
import { at, icon, paragraph, rect, shifted, stack, type Block } from './shapes.ts';
import { widthOf } from './type.ts';

type Kind = Element['kind'];
type ElementOf<K extends Kind> = Extract<Element, { kind: K }>;

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

const shown = <T>(items: T[], e: Element, p: Pen): T[] => {
  const parts = shownParts(e, p.phone.vars);
  return items.filter((_, i) => parts.includes(partsOf(e)[i]!));
};
const said = (p: Pen, text: string) => say(p.script, text, p.phone.vars).replace(/\*\*/g, '');
const text = (p: Pen, words: string, style: Partial<Parameters<typeof paragraph>[1]> = {}) =>
  paragraph(said(p, words), { size: p.em, fill: p.c.strong, width: p.w, ...style });

/** Marks a block when it is the one the lesson points at. */
const marked = (p: Pen, id: string, b: Block): Block =>
  p.mark === id ? { ...b, mark: { x: 0, y: 0, w: p.w, h: b.h } } : b;

const inset = (b: Block, by: number): Block => ({
  ...b,
  mark: b.mark && { ...b.mark, x: b.mark.x + by, w: b.mark.w - by * 2 },
});

type Choice = ElementOf<'list'>['items'][number];

function button(p: Pen, b: Choice): Block {
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
function item(p: Pen, row: { id: string; text: string; note?: string; icon?: string }): Block {
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

const boxed = (p: Pen, b: Block, fill: string, stroke: string): Block => ({
  ...b,
  svg: rect(1, 1, p.w - 2, b.h + p.em * 1.2 - 2, p.em * 0.9, fill, stroke) + at(p.em * 0.8, p.em * 0.6, b.svg),
  h: b.h + p.em * 1.2,
});
const within = (p: Pen): Pen => ({ ...p, w: p.w - p.em * 1.6 });

const valueBox = (p: Pen, value: string, secret = false): Block =>
  boxed(
    p,
    text(within(p), value ? (secret ? '•'.repeat(value.length) : value) : p.words.empty, {
      weight: 700,
      fill: value ? p.c.strong : p.c.soft,
    }),
    p.c.paper,
    p.c.ink,
  );

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

const views: { [K in Kind]: (e: ElementOf<K>, p: Pen) => Block } = {
  apps: (e, p) => {
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
  },
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
  field: (e, p) => {
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
  },
  keypad: (e, p) => {
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
  },
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
  tabs: (e, p) => {
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
      mark: ((i) => (i < 0 ? undefined : { x: i * w, y: 0, w, h: p.em * 1.9 }))(
        items.findIndex((t) => t.id === p.mark),
      ),
    };
  },
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
  call: (e, p) => {
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
  },
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
  keys: (e, p) =>
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
    ),
};

/** Draws one element of a screen, `p.w` wide. */
export const draw = (e: Element, p: Pen): Block => (views[e.kind] as (e: Element, p: Pen) => Block)(e, p);
