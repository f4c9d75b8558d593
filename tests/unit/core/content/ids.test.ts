import { expect, test } from 'vitest';
import { isoDate, slug, sourceHash, words } from '../../../../src/core/content/ids.ts';

const takes = (schema: typeof slug, text: string) => schema.safeParse(text).success;

test('an address is lower-case ASCII words joined by single hyphens', () => {
  for (const good of ['a', 'read-the-name', '2-3']) expect(takes(slug, good)).toBe(true);
  for (const bad of ['', 'Read', 'đọc', 'a--b', '-a', 'a-', 'a/b', 'a b', 'a\n']) expect(takes(slug, bad)).toBe(false);
});

test('words have no space at either end', () => {
  for (const good of ['a', 'Chào bà con']) expect(takes(words, good)).toBe(true);
  for (const bad of ['', ' ', ' a', 'a ', 'a\n']) expect(takes(words, bad)).toBe(false);
});

test('a date is written year first, a hash in eight signs', () => {
  expect(takes(isoDate, '2026-11-22')).toBe(true);
  for (const bad of ['22/11/2026', '2026-1-2', '2026-11-22T10:00', ' 2026-11-22'])
    expect(takes(isoDate, bad)).toBe(false);
  expect(takes(sourceHash, '0a1b2c3d')).toBe(true);
  for (const bad of ['0a1b2c3', '0a1b2c3d4', '0A1B2C3D', '0a1b2c3g']) expect(takes(sourceHash, bad)).toBe(false);
});

test.each([
  [slug, 'Read', 'hyphens'],
  [words, '', 'empty'],
  [words, ' a', 'space'],
  [isoDate, '22/11/2026', 'YYYY-MM-DD'],
  [sourceHash, 'x', 'npm run stamp'],
])('what is wrong is said with what to do (%#)', (schema, text, told) => {
  expect(schema.safeParse(text).error?.issues[0]?.message).toContain(told);
});
