import { iconPaths } from '../../practice/icons.ts';
import { line, widthOf, wrap, type Weight } from './type.ts';

/** A drawing with its top left at 0 0. `mark` is the part to look at, where it holds it. */
export type Block = { svg: string; h: number; mark?: Area };
export type Area = { x: number; y: number; w: number; h: number };

export const at = (x: number, y: number, svg: string): string =>
  svg && `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${svg}</g>`;

/** Blocks under each other. */
export function stack(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  let mark: Area | undefined;
  const svg = blocks.map((b) => {
    const drawn = at(0, y, b.svg);
    if (b.mark) mark = { ...b.mark, y: b.mark.y + y };
    y += b.h + gap;
    return drawn;
  });
  return { svg: svg.join(''), h: Math.max(0, y - gap), mark };
}

/** The same block, some way to the right. */
export const shifted = (x: number, b: Block): Block => ({
  ...b,
  svg: at(x, 0, b.svg),
  mark: b.mark && { ...b.mark, x: b.mark.x + x },
});

export const rect = (x: number, y: number, w: number, h: number, r: number, fill: string, stroke = 'none', thick = 2) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}" stroke="${stroke}" stroke-width="${thick}"/>`;

export const icon = (name: string, x: number, y: number, size: number, stroke: string): string =>
  at(
    x,
    y,
    `<path transform="scale(${size / 48})" d="${(iconPaths as Record<string, string>)[name] ?? ''}" fill="none" stroke="${stroke}" stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"/>`,
  );

type Style = {
  size: number;
  weight?: Weight;
  fill: string;
  width: number;
  most?: number;
  align?: 'start' | 'middle' | 'end';
};

/** A paragraph. Vietnamese stacks marks above and below: lines stand 1.4 apart. */
export function paragraph(text: string, { weight = 400, fill, width, most, align = 'start', ...style }: Style): Block {
  // A word that is too wide for its place makes all of them smaller.
  const widest = Math.max(1, ...text.split(/\s+/).map((word) => widthOf(word, style.size, weight)));
  const size = style.size * Math.min(1, width / widest);
  const lines = wrap(text.replace(/\*\*/g, ''), size, weight, width, most);
  const x = { start: 0, middle: width / 2, end: width }[align];
  return {
    svg: lines.map((l, i) => line(l, x, size * (1.08 + 1.4 * i), size, weight, fill, align)).join(''),
    h: lines.length * size * 1.4,
  };
}
