import { expect, test } from 'vitest';
import { findCode } from '../../../../src/core/certificate/find-code.ts';

test.each([
  ['v1.AAAA.BBBB', 'v1.AAAA.BBBB'],
  ['https://hoc.vn/verify/#v1.AAAA.BBBB', 'v1.AAAA.BBBB'],
  ['  Giấy của con đây: https://hoc.vn/en/verify/#s1.AAAA\nCảm ơn', 's1.AAAA'],
  ['eyJh.eyJi.c_-d', 'eyJh.eyJi.c_-d'],
  ['Giấy: eyJh.eyJi.c_-d nhé', 'eyJh.eyJi.c_-d'],
  ['https://hoc.vn/verify/#v12.AAAA', 'v12.AAAA'],
  ['<x verify="eyJh.eyJi.c"></x>', 'eyJh.eyJi.c'],
])('finds the code in “%s”', (text, code) => {
  expect(findCode(text)).toBe(code);
});

test.each([
  '',
  'xin chào',
  'https://hoc.vn/verify/',
  'https://hoc.vn/v1.html',
  'heyJh.eyJi.c',
  `${' '.repeat(100_000)}s1.AAAA`,
])('finds none in “%s”', (text) => {
  expect(findCode(text)).toBeUndefined();
});
