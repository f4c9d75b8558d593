import { expect, test } from 'vitest';
import { quality, readQueries } from '../../../bench/search/recall.ts';
import { ways } from '../../../bench/search/ways.ts';

test('every query of the published list asks something and names lessons, none twice', () => {
  const queries = readQueries();
  expect(queries.length).toBeGreaterThan(40);
  expect(new Set(queries.map((x) => x.q)).size).toBe(queries.length);
  for (const { q, find, also } of queries) {
    expect(q).toBe(q.normalize('NFC').trim());
    expect(find.length, q).toBeGreaterThan(0);
    expect(new Set([...find, ...also]).size, q).toBe(find.length + also.length);
    for (const slug of [...find, ...also]) expect(slug).toMatch(/^[a-z0-9-]+$/);
  }
});

test('the ways of typing differ in marks only', () => {
  expect(Object.entries(ways).map(([way, spell]) => [way, spell('Điện đường')])).toEqual([
    ['as written', 'Điện đường'],
    ['without marks', 'Dien duong'],
    ['d for đ', 'Diện dường'],
    ['decomposed', 'Điện đường'.normalize('NFD')],
    ['capitals', 'ĐIỆN ĐƯỜNG'],
  ]);
});

test('recall counts what was wanted, precision what was shown', () => {
  const queries = [{ q: 'x', find: ['a', 'b'], also: ['c'] }];
  expect(quality(queries, [['c', 'a', 'z', 'y']])).toEqual({ recall: 0.5, precision: 0.5, first: 0 });
  expect(quality(queries, [[]])).toEqual({ recall: 0, precision: 0, first: 0 });
});
