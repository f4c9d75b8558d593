import fc from 'fast-check';
import { expect, test } from 'vitest';
import { find } from '../../../../src/core/search/find.ts';
import { prepare } from '../../../../src/core/search/prepare.ts';
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
])('“%s” and “%s” sound alike to someone', (a, b) => {
  expect(slip(a)).toBe(slip(b));
});

test.each([
  ['gia', 'ga'],
  ['tien', 'tin'],
  ['me', 'ma'],
])('“%s” and “%s” do not', (a, b) => {
  expect(slip(a)).not.toBe(slip(b));
});

test.each([
  ['dieejn', 'dien'],
  ['thoaij', 'thoai'],
  ['ddieen', 'dien'],
  ['d9ie65n', 'dien'],
  ['maatj', 'mat'],
  ['4g', '4g'],
])('keys left standing: %s is %s', (typed, word) => {
  expect(unkeyed(typed)).toBe(word);
});

const index = prepare({
  synonyms: [['chuyển khoản', 'ck']],
  modules: [['m', 'Tiền']],
  lessons: [
    {
      s: 'transfer',
      m: 0,
      t: 'Chuyển khoản',
      g: 'Chuyển tiền đúng người.',
      a: ['Chuyển khoản cho con'],
      k: [],
      h: [],
      c: [],
    },
    { s: 'photo', m: 0, t: 'Chụp ảnh', g: 'Chụp ảnh rõ.', a: ['Chụp ảnh gửi con'], k: [], h: [], c: [] },
  ],
});

test('a synonym finds what it stands for, and shows the line that answers', () => {
  expect(find(index, 'ck')).toMatchObject([{ lesson: { s: 'transfer' }, line: 'Chuyển khoản cho con' }]);
});

test('marks, case and the way letters are composed never change what is found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('chuyển khoản cho con', 'chụp ảnh', 'đúng người'),
      fc.constantFrom('NFC', 'NFD'),
      fc.boolean(),
      (q, form, upper) => {
        const typed = (upper ? q.toUpperCase() : q).normalize(form);
        return find(index, typed)[0]?.lesson.s === find(index, q)[0]?.lesson.s;
      },
    ),
  );
});

test('nothing sensible finds nothing, and no query throws', () => {
  expect(find(index, 'qwertyuiop')).toEqual([]);
  fc.assert(fc.property(fc.string(), (q) => Array.isArray(find(index, q))));
});
