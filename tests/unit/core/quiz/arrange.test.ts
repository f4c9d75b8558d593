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
      expect([...orders.get('many')!].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
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

test('matches without extra ones are shuffled alone; messages and talks stay as written', () => {
  const { extra: _, ...bare } = items.match;
  const entries = [bare, items.spot, items.scenario, items.text].map((item) => ({ key: item.id, item: item as Item }));
  const orders = arrange(entries, 3);
  expect([...orders.get('pairs')!].sort()).toEqual(['a', 'b', 'c']);
  for (const id of ['message', 'call', 'word']) expect(orders.get(id)).toEqual([]);
});

test('every question has an order of its own, and every seed another; a stored seed gives the one it gave before', () => {
  const order = (key: string, seed: number) =>
    arrange([{ key, item: items.order }], seed)
      .get(key)!
      .join('');
  const seeds = [...Array(30).keys()];
  expect(new Set(seeds.map((seed) => order('l/x', seed))).size).toBeGreaterThan(5);
  expect(new Set(seeds.map((n) => order(`l/${n}`, 1))).size).toBeGreaterThan(5);
  expect([1, 2, 3, 4].map((seed) => order('l/x', seed))).toEqual(['dcab', 'dcab', 'bacd', 'bcda']);
  const places = (seed: number) =>
    arrange([{ key: 'l/x', item: items.single }], seed)
      .get('l/x')!
      .indexOf('b');
  expect(new Set(seeds.map(places)).size).toBe(3);
});
