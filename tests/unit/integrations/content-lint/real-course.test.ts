import { expect, test } from 'vitest';
import { formatFinding, lintContent } from '../../../../src/integrations/content-lint/lint.ts';

test('the course itself has no errors', () => {
  const today = new Date().toISOString().slice(0, 10);
  expect(
    lintContent('src/content', today)
      .filter((f) => f.level === 'error')
      .map(formatFinding),
  ).toEqual([]);
});
