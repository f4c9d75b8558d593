import { expect, test } from 'vitest';
import { slip, unkeyed } from '../../../../src/core/search/slip.ts';

test.each([
  ['van', 'dang'],
  ['gia', 'va'],
  ['sap', 'xap'],
  ['tra', 'cha'],
  ['lan', 'nan'],
  ['cat', 'cac'],
  ['ky', 'ki'],
  ['quet', 'quec'],
  ['quoc', 'cuoc'],
  ['ra', 'da'],
  ['nghe', 'nge'],
  ['ghe', 'ge'],
  ['khoang', 'khoan'],
  ['xanh', 'xan'],
  ['thich', 'thit'],
])('“%s” and “%s” sound alike to someone', (a, b) => {
  expect(slip(a)).toBe(slip(b));
});

test.each([
  ['gia', 'ga'],
  ['tien', 'tin'],
  ['me', 'ma'],
  ['kho', 'co'],
  ['nga', 'la'],
  ['nang', 'lac'],
  ['cac', 'ca'],
  ['ngan', 'an'],
  ['ghe', 'e'],
  ['test', 'text'],
  ['like', 'lice'],
  ['free', 'fdee'],
  ['drive', 'ddive'],
  ['metro', 'mecho'],
  ['night', 'nigt'],
  ['angel', 'anel'],
])('“%s” and “%s” do not', (a, b) => {
  expect(slip(a)).not.toBe(slip(b));
});

test.each([
  ['dieejn', 'dien'],
  ['thoaij', 'thoai'],
  ['ddieen', 'dien'],
  ['d9ie65n', 'dien'],
  ['maatj', 'mat'],
  ['tie6n2', 'tien'],
  ['anhr', 'anh'],
  ['dduwowcj', 'duoc'],
  ['nguwowif', 'nguoi'],
  ['nhwng', 'nhung'],
  ['toots', 'tot'],
  ['hdd', 'hd'],
  ['addon', 'addon'],
  ['xanh', 'xanh'],
  ['4g', '4g'],
  ['4g5', '4g5'],
])('keys left standing: %s is %s', (typed, word) => {
  expect(unkeyed(typed)).toBe(word);
});
