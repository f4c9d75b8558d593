import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { brokenLinks, pagesOf } from './site.ts';

test.each([
  ['dist', '/'],
  ['.cache/dist-hoc', '/hoc/'],
])('every link in %s leads somewhere', (dist, base) => {
  const pages = pagesOf(dist);
  expect(pages.length).toBeGreaterThan(50);
  expect(brokenLinks(pages, dist, base)).toEqual([]);
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
