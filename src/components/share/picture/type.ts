import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';

/** Text as outlines, set in the fonts of this repository: a picture must not depend on what the machine has installed. */
export type Weight = 400 | 700;

const fonts = new Map<Weight, Font[]>();
const fontsOf = (weight: Weight): Font[] => {
  if (!fonts.has(weight))
    fonts.set(
      weight,
      ['latin', 'vietnamese'].map((part) =>
        create(readFileSync(`src/styles/fonts/be-vietnam-pro-${part}-${weight}-normal.woff2`)),
      ),
    );
  return fonts.get(weight)!;
};

const outlines = new Map<string, string>();
type Glyph = { d: string; x: number; end: number; em: number };
const setLines = new Map<string, Glyph[]>();

/** Glyphs of one line with their places, in font units. The letters of one font are set together, so that they are kerned. */
function set(text: string, weight: Weight): Glyph[] {
  const key = `${weight} ${text}`;
  let placed = setLines.get(key);
  if (!placed) {
    let x = 0;
    placed = runs(text, weight).flatMap(({ font, at, run }) => {
      const { glyphs, positions } = font.layout(run);
      return glyphs.map((g, i) => {
        const id = `${weight}/${at}/${g.id}`;
        if (!outlines.has(id)) outlines.set(id, g.path.toSVG());
        const here = { d: outlines.get(id)!, x: x + positions[i]!.xOffset, em: font.unitsPerEm, end: 0 };
        x += positions[i]!.xAdvance;
        return { ...here, end: x };
      });
    });
    setLines.set(key, placed);
  }
  return placed;
}

function runs(text: string, weight: Weight): { font: Font; at: number; run: string }[] {
  const list = fontsOf(weight);
  const found: { font: Font; at: number; run: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const at = list.findIndex((f) => f.hasGlyphForCodePoint(letter.codePointAt(0)!));
    // What neither font has (an arrow, a tick) is left out rather than drawn as an empty box.
    if (at < 0) continue;
    const last = found[found.length - 1];
    if (last?.at === at) last.run += letter;
    else found.push({ font: list[at]!, at, run: letter });
  }
  return found;
}

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

/** Letters of a text that the fonts lack. */
export const unset = (text: string, weight: Weight): string[] =>
  [...text.normalize('NFC')].filter((c) => !fontsOf(weight).some((f) => f.hasGlyphForCodePoint(c.codePointAt(0)!)));
