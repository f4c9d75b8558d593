import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { pagesOf, type Page } from './site.ts';

/** Links of a page that lead nowhere: no such file, or no such place in it. */
function broken(page: Page, dist: string, base: string, ids: Map<string, Set<string>>): string[] {
  return parse(page.html)
    .querySelectorAll('a[href], link[href], img[src], script[src], form[action]')
    .map((e) => (e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action'))!)
    .filter((url) => !/^(https?:|mailto:|tel:|data:|sms:)/.test(url))
    .filter((url) => {
      const [path = '', hash] =
        url.split(/[?#]/).length > 1 && url.includes('#')
          ? [url.split(/[?#]/)[0], url.split('#')[1]]
          : [url.split('?')[0]];
      if (path && !path.startsWith(base)) return true;
      const target = path ? `/${path.slice(base.length)}` : page.path;
      if (!existsSync(join(dist, target.endsWith('/') ? `${target}index.html` : target))) return true;
      return hash ? !ids.get(target)?.has(hash) : false;
    })
    .map((url) => `${page.path} → ${url}`);
}

test.each([
  ['dist', '/'],
  ['.cache/dist-hoc', '/hoc/'],
])('every link in %s leads somewhere', (dist, base) => {
  const pages = pagesOf(dist);
  const ids = new Map(
    pages.map((p) => [
      p.path,
      new Set(
        parse(p.html)
          .querySelectorAll('[id]')
          .map((e) => e.id),
      ),
    ]),
  );
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.flatMap((p) => broken(p, dist, base, ids))).toEqual([]);
});

test('no page asks another host for anything', () => {
  const foreign = pagesOf('dist').flatMap((p) =>
    parse(p.html)
      .querySelectorAll(
        'img[src], script[src], link[rel=stylesheet], link[rel=preload], iframe[src], video[src], audio[src], source[src]',
      )
      .map((e) => (e.getAttribute('src') ?? e.getAttribute('href'))!)
      .filter((url) => /^(https?:)?\/\//.test(url)),
  );
  expect(foreign).toEqual([]);
});

test('every page says its language, title and main part once', () => {
  for (const page of pagesOf('dist')) {
    const doc = parse(page.html);
    expect(doc.querySelector('html')?.getAttribute('lang'), page.path).toBe(page.path.startsWith('/en/') ? 'en' : 'vi');
    expect(doc.querySelectorAll('main').length, page.path).toBe(1);
    expect(doc.querySelectorAll('h1').length, page.path).toBeGreaterThan(0);
    expect(doc.querySelector('title')?.text.length, page.path).toBeGreaterThan(5);
  }
});
