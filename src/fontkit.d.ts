/** The little of fontkit that the share pictures use. */
declare module 'fontkit' {
  type Glyph = { id: number; path: { toSVG(): string } };
  type Font = {
    unitsPerEm: number;
    hasGlyphForCodePoint(point: number): boolean;
    layout(text: string): { glyphs: Glyph[]; positions: { xAdvance: number; xOffset: number; yOffset: number }[] };
  };
  export function create(file: Uint8Array): Font;
}
