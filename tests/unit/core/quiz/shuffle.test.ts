import { expect, test } from 'vitest';
import fc from 'fast-check';
import { random, shuffle } from '../../../../src/core/quiz/shuffle.ts';

test('the same seed gives the same order, and only the order changes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.oneof(fc.nat(), fc.string()), (list, seed) => {
      const shuffled = shuffle(list, seed);
      expect(shuffle(list, seed)).toEqual(shuffled);
      expect([...shuffled].sort()).toEqual([...list].sort());
    }),
  );
});

test('every element comes to every place about equally often', () => {
  const seen = [0, 0, 0, 0];
  for (let seed = 0; seed < 4000; seed++) seen[shuffle(['a', 'b', 'c', 'd'], seed).indexOf('a')]!++;
  for (const count of seen) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('numbers lie from 0 up to 1', () => {
  const next = random('hạt giống');
  for (let i = 0; i < 1000; i++) {
    const n = next();
    expect(n).toBeGreaterThanOrEqual(0);
    expect(n).toBeLessThan(1);
  }
});

test('an order drawn once is drawn again in every later version: stored attempts keep only the seed', () => {
  const next = random(1);
  // mulberry32 as published
  expect([next(), next(), next()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  expect(shuffle([...'abcdef'], 7).join('')).toBe('ebcdfa');
  expect(shuffle([...'abcdef'], 'bài').join('')).toBe('bfdcae');
});
