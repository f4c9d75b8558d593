import { expect, test } from 'vitest';
import fc from 'fast-check';
import { arrange } from '../../../../src/core/quiz/arrange.ts';
import type { Item } from '../../../../src/core/quiz/schema.ts';
import { items } from './items.ts';

test('the same seed gives the same order, with every part once', () => {
  const entries = Object.values(items).map((item) => ({ key: item.id, item: item as Item }));
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const orders = arrange(entries, seed);
      expect(arrange(entries, seed)).toEqual(orders);
      expect([...orders.get('one')!].sort()).toEqual(['a', 'b', 'c']);
      expect([...orders.get('pairs')!].sort()).toEqual(['a', 'b', 'c', 'x']);
      expect([...orders.get('sort')!].sort()).toEqual(['app', 'paper', 'zalo']);
    }),
  );
});

test('right options stand in every place equally often, give or take one', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 25 }), (seed, n) => {
      const entries = Array.from({ length: n }, (_, i) => ({ key: `l/${i}`, item: items.single as Item }));
      const counts = [0, 0, 0];
      for (const order of arrange(entries, seed).values()) counts[order.indexOf('b')]!++;
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

test('steps never begin in the right order', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const order = arrange([{ key: 'k', item: items.order }], seed).get('k')!;
      expect(order).not.toEqual(['a', 'b', 'c', 'd']);
      expect([...order].sort()).toEqual(['a', 'b', 'c', 'd']);
    }),
  );
});

test('a scale keeps its order', () => {
  expect(arrange([{ key: 'k', item: items.poll }], 3).get('k')).toEqual(['yes', 'no']);
});
