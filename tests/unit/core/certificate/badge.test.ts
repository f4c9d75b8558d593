import { XMLParser } from 'fast-xml-parser';
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
  }[];

test('says what, who and by whom, whatever letters a name has', () => {
  expect(textsOf(badgeSvg(say)).map((t) => t['#text'])).toEqual([
    'Giấy ghi nhận',
    'Tiểu thương 4T',
    '<b>Hạnh</b> & "Ỵ"',
    'Trần Văn Năm',
    'Cần Thơ',
  ]);
});

test('keeps long words inside the frame, top to bottom', () => {
  const long = badgeSvg({
    ...say,
    title: 'Mua bán trên mạng cho người mới bắt đầu bán hàng lần đầu tiên',
    name: 'Công Tằng Tôn Nữ Hoàng Ngọc Thị Phương Thảo Bảo Châu',
  });
  for (const { '@_y': y } of textsOf(long)) {
    expect(Number(y)).toBeGreaterThan(60);
    expect(Number(y)).toBeLessThan(450);
  }
});
