import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';

/** Text as outlines, set in the fonts of this repository: a picture must not depend on what the machine has installed. */
export type Weight = 400 | 700;

const fonts = new Map<Weight, Font>();
const fontOf = (weight: Weight): Font => {
  if (!fonts.has(weight))
    fonts.set(weight, create(readFileSync(`src/styles/fonts/be-vietnam-pro-record-${weight}.woff2`)));
  return fonts.get(weight)!;
};

const outlines = new Map<string, string>();
type Glyph = { d: string; x: number; end: number; em: number };
const setLines = new Map<string, Glyph[]>();

/** Glyphs of one line with their places, in font units. What the font lacks (an arrow, a tick) is left out rather than drawn as an empty box. */
function set(text: string, weight: Weight): Glyph[] {
  const key = `${weight} ${text}`;
  let placed = setLines.get(key);
  if (!placed) {
    const font = fontOf(weight);
    const known = [...text.normalize('NFC')].filter((letter) => has(font, letter)).join('');
    const { glyphs, positions } = font.layout(known);
    let x = 0;
    placed = glyphs.map((g, i) => {
      const id = `${weight}/${g.id}`;
      if (!outlines.has(id)) outlines.set(id, g.path.toSVG());
      const at = x + positions[i]!.xOffset;
      x += positions[i]!.xAdvance;
      return { d: outlines.get(id)!, x: at, em: font.unitsPerEm, end: x };
    });
    setLines.set(key, placed);
  }
  return placed;
}

const has = (font: Font, letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0)!);

export function widthOf(text: string, size: number, weight: Weight): number {
  const last = set(text, weight).at(-1);
  return last ? (last.end * size) / last.em : 0;
}

/** One line with its baseline at `y`; `anchor` is where `x` is: its start, middle or end. */
export function line(
  text: string,
  x: number,
  y: number,
  size: number,
  weight: Weight,
  fill: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  const left = x - widthOf(text, size, weight) * { start: 0, middle: 0.5, end: 1 }[anchor];
  const glyphs = set(text, weight).filter((g) => g.d);
  if (!glyphs.length) return '';
  const scale = size / glyphs[0]!.em;
  return `<g fill="${fill}" transform="translate(${left.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})">${glyphs
    .map((g) => `<path transform="translate(${g.x})" d="${g.d}"/>`)
    .join('')}</g>`;
}

/** Breaks words into lines no wider than `width`; what does not fit in `most` lines ends in “…”. */
export function wrap(text: string, size: number, weight: Weight, width: number, most = Infinity): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && widthOf(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept[most - 1]!;
  while (widthOf(`${last}…`, size, weight) > width && last.includes(' ')) last = last.replace(/\s+\S*$/, '');
  return [...kept.slice(0, -1), `${last}…`];
}

/** Letters of a text that the font lacks. */
export const unset = (text: string, weight: Weight): string[] =>
  [...text.normalize('NFC')].filter((letter) => !has(fontOf(weight), letter));
