import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { redirectsSchema } from '../../../../src/core/content/redirect-schema.ts';
import { checkAddresses } from '../../../../src/integrations/redirects/check.ts';

test('passes what stayed and what moved', () => {
  expect(checkAddresses(['a', 'a/x', 'a/old'], ['a', 'a/x'], [{ from: 'a/old', to: 'a/x' }])).toEqual([]);
});

test('names a released address that is gone, and one that is not on the list yet', () => {
  expect(checkAddresses(['a/old'], ['a/new'], [])).toEqual([
    '/a/old/ was released and is no page any more. Bring it back, or add "- { from: a/old, to: … }" to src/content/redirects.yml.',
    '/a/new/ is new. Add it to src/content/released.txt: from then on it is kept for ever.',
  ]);
});

test('refuses a redirect from a page, to nowhere, in two steps, or twice', () => {
  const wrong = (redirects: { from: string; to: string }[]) => checkAddresses(['a', 'b'], ['a', 'b'], redirects).length;
  expect(wrong([{ from: 'a', to: 'b' }])).toBe(1);
  expect(wrong([{ from: 'c', to: 'd' }])).toBe(1);
  expect(
    wrong([
      { from: 'c', to: 'd' },
      { from: 'd', to: 'a' },
    ]),
  ).toBe(1);
  expect(
    wrong([
      { from: 'c', to: 'a' },
      { from: 'c', to: 'b' },
    ]),
  ).toBe(1);
});

test('every address ever released leads somewhere', () => {
  const read = (file: string) => readFileSync(`src/content/${file}`, 'utf8');
  const released = read('released.txt')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'));
  const pages = readdirSync('src/content/modules').flatMap((m) => {
    const { lessons } = parse(read(`modules/${m}/module.yml`)) as { lessons: string[] };
    return [m, ...lessons.map((l) => `${m}/${l}`)];
  });
  expect(checkAddresses(released, pages, redirectsSchema.parse(parse(read('redirects.yml'))))).toEqual([]);
});
