import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { badgeSvg } from '../../../../src/core/certificate/badge.ts';

const say = {
  heading: 'Giấy ghi nhận',
  title: 'Tiểu thương 4T',
  name: '<b>Hạnh</b> & "Ỵ"',
  below: ['Trần Văn Năm', 'Cần Thơ'],
};
const textsOf = (svg: string) =>
  new XMLParser({ ignoreAttributes: false, htmlEntities: true }).parse(svg).svg.text as {
    '#text': string;
    '@_y': string;
    '@_fill': string;
    '@_font-size': string;
  }[];
/** WCAG 2 */
const contrastOnWhite = (hex: string) => {
  const [r, g, b] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
};

test('says what, who and by whom, whatever letters a name has', () => {
  expect(textsOf(badgeSvg(say)).map((t) => t['#text'])).toEqual([
    'Giấy ghi nhận',
    'Tiểu thương 4T',
    '<b>Hạnh</b> & "Ỵ"',
    'Trần Văn Năm',
    'Cần Thơ',
  ]);
});

const long = badgeSvg({
  ...say,
  title: 'Mua bán trên mạng cho người mới bắt đầu bán hàng lần đầu tiên',
  name: 'Công Tằng Tôn Nữ Hoàng Ngọc Thị Phương Thảo Bảo Châu',
});

test('is one well-formed picture with nothing between its parts', () => {
  for (const svg of [badgeSvg(say), long]) {
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toMatch(/undefined|NaN|Infinity/);
    expect(svg.replace(/<text[^>]*>[^<]*<\/text>/g, '').replace(/<[^>]*>/g, '')).toBe('');
  }
});

test('breaks a long text into lines that fit, one under the other, and shows four at most', () => {
  const texts = textsOf(long);
  expect(
    texts
      .slice(1, -2)
      .map((t) => t['#text'])
      .join(' '),
  ).toBe(
    'Mua bán trên mạng cho người mới bắt đầu bán hàng lần đầu tiên Công Tằng Tôn Nữ Hoàng Ngọc Thị Phương Thảo Bảo Châu',
  );
  for (const [i, t] of texts.entries()) {
    // A letter of this typeface is about half as wide as high; the white field is 432 wide.
    expect(t['#text'].length * Number(t['@_font-size']) * 0.55).toBeLessThan(432);
    const above = texts[i - 1];
    if (above) expect(Number(t['@_y']) - Number(above['@_y'])).toBeGreaterThan(Number(t['@_font-size']));
  }
  const endless = textsOf(badgeSvg({ ...say, title: 'một hai ba bốn năm '.repeat(20).trim() }));
  expect(endless).toHaveLength(textsOf(badgeSvg(say)).length + 3);
});

test('the words stand in the middle of a white field, dark enough to read', () => {
  for (const svg of [badgeSvg(say), long]) {
    const texts = textsOf(svg);
    const field = new XMLParser({ ignoreAttributes: false }).parse(svg).svg.rect.at(-1) as Record<string, string>;
    expect(field['@_fill']).toBe('#fff');
    const [top, height] = [Number(field['@_y']), Number(field['@_height'])];
    const first = Number(texts[0]!['@_y']) - Number(texts[0]!['@_font-size']);
    const last = Number(texts.at(-1)!['@_y']);
    expect(Math.abs(first - top - (top + height - last))).toBeLessThan(16);
    for (const { '@_fill': fill } of texts) expect(contrastOnWhite(fill)).toBeGreaterThan(7);
  }
});

test('the squares of the paper are even and stay inside the frame', () => {
  const { path } = new XMLParser({ ignoreAttributes: false }).parse(badgeSvg(say)).svg;
  const lines = [...(path['@_d'] as string).matchAll(/M(\d+) (\d+)([hv])(\d+)/g)];
  expect(lines.map(([line]) => line).join('')).toBe(path['@_d']);
  for (const way of ['v', 'h']) {
    const at = lines.filter((l) => l[3] === way).map((l) => Number(way === 'v' ? l[1] : l[2]));
    expect(at.length).toBeGreaterThan(20);
    expect(new Set(at.slice(1).map((x, i) => x - at[i]!)).size).toBe(1);
    for (const x of at) expect(x > 14 && x < 498, `${way}${x}`).toBe(true);
  }
});

test('keeps long words inside the frame, top to bottom', () => {
  for (const { '@_y': y } of textsOf(long)) {
    expect(Number(y)).toBeGreaterThan(60);
    expect(Number(y)).toBeLessThan(450);
  }
});
