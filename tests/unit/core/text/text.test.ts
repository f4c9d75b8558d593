import { expect, test } from 'vitest';
import { showDate } from '../../../../src/core/text/date.ts';
import { hash, hash32 } from '../../../../src/core/text/hash.ts';
import { readingSeconds, secondsSpoken } from '../../../../src/core/text/reading.ts';

test('a day is written as people here write it', () => {
  expect(showDate('2026-11-21')).toBe('21/11/2026');
});

test('the hash is FNV-1a as published, always eight digits: what was stamped stays stamped', () => {
  expect(['', 'a', 'foobar'].map(hash)).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
  expect(hash('bài 20')).toBe('05381584');
  expect(hash32('foobar')).toBe(0xbf9cf968);
});

test('132 pieces a minute are read aloud, as the guide for authors says', () => {
  expect(secondsSpoken(132)).toBe(60);
  expect(readingSeconds('bà con '.repeat(66))).toBe(60);
});

test('figures are read, marks and spaces between words are not', () => {
  expect(readingSeconds('Gọi 113 ngay')).toBe(readingSeconds('  Gọi –  113\n\n… ngay '));
  expect(readingSeconds('1 2 3 4 5 6 7 8 9 10 11')).toBe(5);
  expect(readingSeconds('– … !')).toBe(0);
});
