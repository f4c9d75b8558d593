import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/core/text/fold.ts';
import { markD, unmarkD } from '../../../../src/core/text/mark-d.ts';

describe('fold', () => {
  test.each([
    ['Mật khẩu', 'mat khau'],
    ['điện thoại', 'dien thoai'],
    ['ĐIỆN', 'dien'],
    ['hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['điện'.normalize('NFD'), 'dien'],
    ['  Mã   OTP! ', 'ma otp'],
    ['trợ-giúp', 'tro giup'],
  ])('folds %s to %s', (from, to) => expect(fold(from)).toBe(to));

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (s) => {
        expect(fold(fold(s))).toBe(fold(s));
      }),
    );
  });
  test('does not tell composed from decomposed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (s) => {
        expect(fold(s.normalize('NFD'))).toBe(fold(s.normalize('NFC')));
      }),
    );
  });
});

test('đ comes back from the search index as it went in', () => {
  const words = 'Đừng đưa mã, bà con ạ';
  expect(markD(words)).not.toMatch(/[đĐ]/);
  expect(unmarkD(markD(words))).toBe(words);
});
