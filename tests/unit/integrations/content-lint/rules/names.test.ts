import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { taken } from '../../../../../src/integrations/content-lint/rules/names.ts';

test('no module can take the name of a page', () => {
  const pages = [...readdirSync('src/pages/[...locale]'), ...readdirSync('src/pages'), ...readdirSync('public')]
    .map((f) => f.replace(/\..*$/, ''))
    .filter(
      (f) =>
        /^[a-z]/.test(f) && !['index', 'robots', 'sitemap', 'search-index', 'issuers', 'revoked', 'icon'].includes(f),
    );
  expect(existsSync('src/pages/[...locale]')).toBe(true);
  expect(pages.filter((p) => !taken.includes(p))).toEqual([]);
});
