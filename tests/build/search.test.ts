import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ways } from '../../bench/search/ways.ts';
import { find } from '../../src/core/search/find.ts';
import { prepare, type SearchIndex } from '../../src/core/search/prepare.ts';
import { brotli } from './site.ts';

const read = (locale: string) => readFileSync(`dist/${locale}search-index.json`, 'utf8');
const index = prepare(JSON.parse(read('')) as SearchIndex);
const queries = parse(readFileSync('tests/fixtures/queries.yml', 'utf8')) as {
  q: string;
  find: string[];
  also: string[];
}[];

const found = (q: string) => find(index, q, 10).map((h) => h.lesson.s);

test('the list holds more than forty queries and only lessons that exist', () => {
  expect(queries.length).toBeGreaterThan(40);
  const slugs = new Set(index.entries.map((e) => e.lesson.s));
  expect(queries.flatMap((x) => [...x.find, ...x.also]).filter((s) => !slugs.has(s))).toEqual([]);
});

test.each(Object.entries(ways))('every expected lesson is among the first ten, %s', (_, spell) => {
  expect(
    queries.flatMap(({ q, find: wanted }) =>
      wanted.filter((s) => !found(spell(q)).includes(s)).map((s) => `${spell(q)} → ${s}`),
    ),
  ).toEqual([]);
});

test.each(Object.entries(ways))('at least 80 % of what is shown is right, %s', (_, spell) => {
  const shares = queries.map(({ q, find: wanted, also }) => {
    const shown = found(spell(q));
    return {
      q,
      wrong: shown.filter((s) => !wanted.includes(s) && !also.includes(s)),
      share: shown.filter((s) => wanted.includes(s) || also.includes(s)).length / Math.max(1, shown.length),
    };
  });
  const mean = shares.reduce((sum, s) => sum + s.share, 0) / shares.length;
  expect(
    mean,
    JSON.stringify(
      shares.filter((s) => s.wrong.length),
      null,
      1,
    ),
  ).toBeGreaterThanOrEqual(0.8);
});

test('the first hit is an expected one in nine queries of ten', () => {
  const first = queries.filter(({ q, find: wanted }) => wanted.includes(found(q)[0]!));
  expect(
    first.length / queries.length,
    queries
      .filter((x) => !first.includes(x))
      .map((x) => `${x.q} → ${found(x.q)[0]}`)
      .join('\n'),
  ).toBeGreaterThanOrEqual(0.9);
});

test.each(['', 'en/'])('the index of /%s stays within 17 kB at sixty lessons', (locale) => {
  const text = read(locale);
  const lessons = (JSON.parse(text) as SearchIndex).lessons.length;
  expect((brotli(text) / lessons) * Math.max(60, lessons)).toBeLessThanOrEqual(17_000);
});

test('no file of the full-text index is empty', () => {
  const files = readdirSync('dist/pagefind', { recursive: true, encoding: 'utf8' });
  expect(files.filter((f) => statSync(`dist/pagefind/${f}`).size === 0)).toEqual([]);
});
