import { expect, test } from 'vitest';
import { findCode } from '../../../../src/core/certificate/find-code.ts';

test.each([
  ['v1.AAAA.BBBB', 'v1.AAAA.BBBB'],
  ['https://hoc.vn/verify/#v1.AAAA.BBBB', 'v1.AAAA.BBBB'],
  ['  Giấy của con đây: https://hoc.vn/en/verify/#s1.AAAA\nCảm ơn', 's1.AAAA'],
  ['eyJh.eyJi.c_-d', 'eyJh.eyJi.c_-d'],
  ['<x verify="eyJh.eyJi.c"></x>', 'eyJh.eyJi.c'],
])('finds the code in “%s”', (text, code) => {
  expect(findCode(text)).toBe(code);
});

test.each(['', 'xin chào', 'https://hoc.vn/verify/', 'https://hoc.vn/v1.html'])('finds none in “%s”', (text) => {
  expect(findCode(text)).toBeUndefined();
});
