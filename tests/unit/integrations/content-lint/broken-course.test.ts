import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatFinding, lintContent } from '../../../../src/integrations/content-lint/lint.ts';

const folder = 'tests/fixtures/content-broken';

/** Written by hand once and read through: what an author sees is part of what the linter promises. */
test('says of every fault where it is, what it means and what to do', () => {
  const expected = readFileSync(`${folder}/expected.txt`, 'utf8').trimEnd();
  expect(lintContent(folder, '2026-11-21').map(formatFinding).join('\n\n')).toBe(expected);
});

test('a finding never lacks a fix, and points into a file', () => {
  for (const f of lintContent(folder, '2026-11-21')) {
    expect(f.fix, f.message).toMatch(/\S/);
    expect(f.line * f.column, f.message).toBeGreaterThan(0);
  }
});
