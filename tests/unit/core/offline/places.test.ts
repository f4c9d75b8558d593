import { expect, test } from 'vitest';
import { places, rangeOf } from '../../../../src/core/offline/list.ts';

const all = (base: string, ids: string[]) => {
  const p = places(base);
  return [p.kept, p.next, p.wanted, p.old, p.body, p.list].flatMap((key) => ids.map(key));
};

test('no two things of the cache share a key, and none lies outside the site', () => {
  const keys = all('/i-to-so/', ['online-safety', 'en/online-safety', 'shell']);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key.startsWith('/i-to-so/offline/')).toBe(true);
});

test('two copies of the site at one address keep their caches apart', () => {
  const names = ['/', '/preview/'].flatMap((base) => [places(base).files, places(base).lists]);
  expect(new Set(names).size).toBe(4);
});

test('the list of a module is asked for where the build writes it', () => {
  expect(places('/a/').list('en/money')).toBe('/a/offline/en/money.json');
});

test.each([
  ['bytes=-', 10, undefined],
  ['bytes=-20', 10, { from: 0, to: 9 }],
  ['bytes=3-3', 10, { from: 3, to: 3 }],
  ['bytes=9-', 10, { from: 9, to: 9 }],
  ['bytes=4-3', 10, undefined],
  ['bytes=-0', 10, undefined],
  ['bytes=0-', 0, undefined],
  ['kilobytes=0-3', 10, undefined],
  ['bytes=0-3;', 10, undefined],
  ['', 10, undefined],
])('the range %j of %i bytes is %o', (range, size, expected) => expect(rangeOf(range, size)).toEqual(expected));
