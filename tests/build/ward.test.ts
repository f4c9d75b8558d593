import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { curriculumSchema } from '../../src/core/curriculum/schema.ts';
import { brokenLinks, brotli, isLesson, pagesOf } from './site.ts';

/** A ward's copy: Vietnamese only, one of our modules and one of its own, made by scripts/ward-copy.ts. */
const dist = '.cache/dist-ward';
const site = 'https://hoc.cairang.example.vn';
const pages = pagesOf(dist);
const page = (path: string) => parse(pages.find((p) => p.path === path)!.html);
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

test('has no link to what it does not show', () => {
  expect(pages.length).toBeGreaterThan(40);
  expect(brokenLinks(pages, dist, '/')).toEqual([]);
});

test('shows only its modules: on pages, in search, sitemap, curriculum, packages', () => {
  const modules = ['smartphone-basics', 'ward-fair'];
  expect(
    page('/')
      .querySelectorAll('.modules a')
      .map((a) => a.getAttribute('href')),
  ).toEqual(modules.map((m) => `/${m}/`));
  const curriculum = curriculumSchema.parse(JSON.parse(read('curriculum.json')));
  expect(curriculum.modules.map((m) => m.id)).toEqual(modules);
  expect(curriculum.name).toBe('Học cùng Cái Răng');
  const { modules: found } = JSON.parse(read('search-index.json')) as { modules: [string, string][] };
  expect(found.map(([id]) => id)).toEqual(modules);
  const known = new Set(pages.map((p) => site + p.path));
  const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]+)/g)].map((m) => m[1]!);
  expect(listed.filter((url) => !known.has(url))).toEqual([]);
  expect(listed).toContain(`${site}/ward-fair/ward-stall/`);
  const packed = ['course', ...curriculum.modules.flatMap((m) => [m.id, ...m.lessons.map((l) => l.id)])];
  expect(readdirSync(join(dist, 'lms')).filter((f) => !packed.includes(f.replace(/-vi-.*$/, '')))).toEqual([]);
  // The checkup asks only what these lessons teach; no ready-made path can be walked to its end.
  const asked = /"lessons":\{(.*?)\}/.exec(read('checkup/index.html'))![1]!;
  expect([...asked.matchAll(/"\/([\w-]+)\/[\w-]+\/"/g)].every((m) => modules.includes(m[1]!))).toBe(true);
  expect(existsSync(join(dist, 'paths'))).toBe(false);
});

test('in one language there is no switch and nothing in the other', () => {
  expect(existsSync(join(dist, 'en'))).toBe(false);
  for (const { path, html } of pages) expect(parse(html).querySelectorAll('[hreflang]').length, path).toBe(0);
  expect(page('/404.html').querySelector('[lang=en]')).toBeNull();
});

test('wears its own name, place and addresses', () => {
  const home = page('/');
  expect(home.querySelector('.logo b')!.text).toBe('Học cùng Cái Răng');
  expect(home.querySelector('title')!.text).toContain('Học cùng Cái Răng');
  expect(home.querySelector('footer')!.text).toContain('Phường Cái Răng');
  expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({ short_name: 'Học cùng Cái Răng' });
  const report = page('/smartphone-basics/photos/')
    .querySelectorAll('footer a')
    .find((a) => a.text === 'Báo lỗi')!;
  expect(decodeURIComponent(report.getAttribute('href')!)).toBe(
    `mailto:gop-y@cairang.example.vn?subject=Báo lỗi: ${site}/smartphone-basics/photos/`,
  );
  expect(page('/about/').querySelector('a[href="tel:02920000000"]')!.text).toBe('0292 000 0000');
});

test('its own module is a module like any other, and the linter names what is left to write', () => {
  expect(page('/ward-fair/').querySelectorAll('.lessons a').length).toBe(1);
  for (const form of ['', 'slides/', 'handout/', 'broadcast/', 'paper/'])
    expect(existsSync(join(dist, 'ward-fair/ward-stall', form, 'index.html')), form).toBe(true);
  const said = execFileSync(process.execPath, ['scripts/lint-content.ts', 'ward'], {
    cwd: '.cache/ward',
    encoding: 'utf8',
  });
  expect(said).toContain('ward/modules/ward-fair/ward-stall/vi.mdx:2:9 warning todo\n');
  expect(said).toMatch(/content: 0 errors, \d\d+ warnings/);
});

test('a picture that lies beside a lesson stands in its page, with its size and what it shows', () => {
  const picture = page('/ward-fair/ward-stall/').querySelector('#story img')!;
  expect(picture.attributes).toMatchObject({ alt: 'Gian hàng ở chợ', width: '320', height: '200', loading: 'lazy' });
  expect(existsSync(join(dist, picture.getAttribute('src')!))).toBe(true);
});

test('a page that is sent names its picture, of the right size, and a lesson stays within its budget with it', async () => {
  const shared = pages.filter((p) => /property="?og:image/.test(p.html));
  expect(shared.length).toBe(1 + 2 + pages.filter(isLesson).length);
  for (const p of shared) {
    const url = parse(p.html).querySelector('[property="og:image"]')!.getAttribute('content')!;
    expect(url).toMatch(new RegExp(`^${site}/share/`));
    const file = join(dist, url.slice(site.length));
    expect(await sharp(file).metadata(), p.path).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(statSync(file).size, p.path).toBeLessThan(60_000);
  }
  expect(
    pages
      .filter(isLesson)
      .filter((p) => brotli(p.html) > 14 * 1024)
      .map((p) => p.path),
  ).toEqual([]);
});

test('where a lesson used to be stays a page that says where it went', () => {
  const moved = page('/smartphone-basics/pictures/');
  expect(moved.querySelector('main a.main')!.getAttribute('href')).toBe('/smartphone-basics/photos/');
  expect(moved.querySelector('main a.main')!.text).toBe(page('/smartphone-basics/photos/').querySelector('h1')!.text);
  expect(moved.querySelector('meta[name=robots]')!.getAttribute('content')).toBe('noindex');
  expect(existsSync(join(dist, 'safety'))).toBe(false);
});

test('pictures for chats are not saved for offline reading', () => {
  expect(read('offline/smartphone-basics.json')).not.toContain('share/');
});
