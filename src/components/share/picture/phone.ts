import { openDialog, screenOf, shownElements } from '../../../core/practice/controls.ts';
import type { Phone } from '../../../core/practice/phone.ts';
import type { Script } from '../../../core/practice/schema.ts';
import type { Words } from '../../../i18n/index.ts';
import { dark, light } from './colours.ts';
import { draw } from './elements.ts';
import type { Pen } from './pen.ts';
import { at, paragraph, rect, stack } from './shapes.ts';

/** What a figure shows: a moment of a practice script, and the control a step points at. */
export type Shot = { script: Script; phone: Phone; mark: string | undefined };

/**
 * The upper part of the practice phone, simplified from PhoneScreen.tsx: the same screens in the same words.
 * Drawn `w` wide and to the height `h`, where the picture ends; the marked control is always within.
 */
export function drawPhone({ script, phone, mark }: Shot, words: Words['practice'], w: number, h: number): string {
  // Larger letters than on a real phone: a chat shows the picture small.
  const em = w / 16.5;
  const screen = screenOf(script, phone.screen);
  const c = ['call', 'lock', 'camera'].includes(screen.look ?? '') ? dark : light;
  const edge = em * 0.5;
  const elements = shownElements(screen, phone.vars);
  const dialog = openDialog(elements);
  const keys = elements.filter((e) => e.kind === 'keys');
  const flat = elements.filter((e) => e.kind !== 'dialog' && e.kind !== 'keys');
  const inOrder = [...flat.filter((e) => e.kind === 'notification'), ...flat.filter((e) => e.kind !== 'notification')];
  const side = keys.length ? em * 5 : 0;
  const pen: Pen = { w: w - edge * 2 - em * 2 - side, em, c, script, phone, words, mark };

  const flag = paragraph(words.flag, {
    size: w * 0.036,
    weight: 700,
    fill: '#1c1140',
    width: w - edge * 2,
    align: 'middle',
  });
  const flagH = flag.h + em * 0.7;
  const top = edge + flagH;
  const body = stack(
    inOrder.map((e) => draw(e, dialog ? { ...pen, mark: undefined } : pen)),
    em * 0.7,
  );
  // A control below the picture's edge is scrolled into it.
  const gap = inOrder[0]?.kind === 'header' ? 0 : em * 0.8;
  const room = h - top - em * 1.4;
  const scroll = body.mark ? Math.max(0, Math.min(body.mark.y, body.mark.y + body.mark.h + em * 1.6 - room)) : 0;
  const over = dialog && draw(dialog, { ...pen, w: pen.w + em });
  const beside = stack(
    keys.map((e) => draw(e, { ...pen, w: em * 4.2 })),
    em,
  );

  return (
    `<clipPath id="p"><rect x="${edge}" y="${edge}" width="${w - edge * 2}" height="${h * 2}" rx="${em * 1.5}"/></clipPath>` +
    rect(0, 0, w, h * 2, em * 2, '#201743') +
    `<g clip-path="url(#p)">${rect(edge, edge, w, h * 2, 0, c.paper)}` +
    (screen.look === 'home' ? rect(edge, top, w, h * 2, 0, 'url(#small)') : '') +
    at(edge + em, top + gap - scroll, body.svg + (body.mark ? ring(body.mark, em) : '')) +
    (over
      ? rect(edge, top, w, h * 2, 0, '#1c1140b3') +
        at(edge + em * 0.5, top + em * 2, over.svg + (over.mark ? ring(over.mark, em) : ''))
      : '') +
    (side
      ? rect(w - edge - side, top, side, h * 2, 0, '#201743') +
        at(w - edge - side + em * 0.4, top + em, beside.svg + (beside.mark ? ring(beside.mark, em) : ''))
      : '') +
    rect(edge, edge, w, flagH, 0, 'url(#stripes)') +
    rect(edge, edge + flagH, w, 2, 0, '#1c1140') +
    at(edge, edge + em * 0.35, flag.svg) +
    `</g>`
  );
}

/** The highlighter and the finger of practice/ring.css. */
const ring = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }, em: number): string =>
  rect(x - 4, y - 4, w + 8, h + 8, em * 0.9, 'none', '#ffd84d', 7) +
  rect(x - 9, y - 9, w + 18, h + 18, em * 1.1, 'none', '#1c1140', 3) +
  at(
    x + w - em * 2,
    y + h - em * 0.6,
    `<path transform="scale(${(em * 2.4) / 48})" d="M18 26V8a4 4 0 0 1 8 0v13l10 2q5 1 4 6l-2 9q-1 6-7 6h-6q-4 0-7-4L8 30q1-5 6-3z" fill="#fff" stroke="#1c1140" stroke-width="3" stroke-linejoin="round"/>`,
  );
