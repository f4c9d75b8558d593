import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatFinding, lintContent } from '../../../../src/integrations/content-lint/lint.ts';

const folder = 'tests/fixtures/content-broken-practice';

/** Read through by hand once: what a script writer sees is part of what the linter promises. */
test('finds every planted fault of the practice scripts, with the shortest way to it', () => {
  const found = lintContent(folder, '2026-11-21').filter((f) => f.rule.startsWith('practice-'));
  expect(found.map(formatFinding).join('\n\n')).toBe(readFileSync(`${folder}/expected.txt`, 'utf8').trimEnd());
});
