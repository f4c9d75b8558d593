import { XMLParser } from 'fast-xml-parser';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { curriculumSchema } from '../../src/core/curriculum/schema.ts';
import { isLesson, pagesOf } from './site.ts';

const read = (file: string, dist = 'dist') => readFileSync(join(dist, file), 'utf8');
const curriculum = curriculumSchema.parse(JSON.parse(read('curriculum.json')));
const pages = pagesOf('dist');
const pathOf = (url: string) => new URL(url).pathname;
const ld = (html: string) =>
  parse(html)
    .querySelectorAll('script[type="application/ld+json"]')
    .map((s) => JSON.parse(s.text) as Record<string, unknown>);

test('curriculum.json fits the schema published beside it', () => {
  const published = z.fromJSONSchema(
    JSON.parse(read('curriculum.schema.json')) as Parameters<typeof z.fromJSONSchema>[0],
  );
  expect(published.safeParse(JSON.parse(read('curriculum.json'))).error).toBeUndefined();
  expect(published.safeParse({ ...curriculum, version: 2 }).success).toBe(false);
});

test('every address in curriculum.json is a page, and every lesson is in it', () => {
  const urls = curriculum.modules
    .flatMap((m) => [m.url, ...m.lessons.map((l) => l.url)])
    .flatMap((u) => Object.values(u));
  expect(urls.filter((u) => !existsSync(join('dist', pathOf(u), 'index.html')))).toEqual([]);
  const listed = new Set(curriculum.modules.flatMap((m) => m.lessons.map((l) => pathOf(l.url.vi))));
  expect(
    pages.filter((p) => isLesson(p) && !p.path.startsWith('/en/') && !listed.has(p.path)).map((p) => p.path),
  ).toEqual([]);
});

test('under a sub-path, addresses carry it', () => {
  const there = curriculumSchema.parse(JSON.parse(read('curriculum.json', '.cache/dist-hoc')));
  expect(there.modules.flatMap((m) => m.lessons).every((l) => pathOf(l.url.vi).startsWith('/hoc/'))).toBe(true);
});

test('every competency a lesson names is in the list', () => {
  const codes = new Set(curriculum.competencies.map((c) => c.code));
  expect(
    curriculum.modules
      .flatMap((m) => m.lessons)
      .flatMap((l) => l.competencies)
      .filter((c) => !codes.has(c)),
  ).toEqual([]);
});

test('lessons carry LearningResource data and modules Course data', () => {
  const resource = z.object({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('LearningResource'),
    '@id': z.url(),
    name: z.string().min(3),
    description: z.string().min(3),
    inLanguage: z.enum(['vi', 'en']),
    isAccessibleForFree: z.literal(true),
    license: z.url(),
    timeRequired: z.string().regex(/^PT\d+M$/),
    isPartOf: z.url(),
    teaches: z.array(z.string()).min(1),
    learningResourceType: z.string(),
  });
  const course = z.object({
    '@type': z.literal('Course'),
    name: z.string().min(3),
    description: z.string().min(3),
    provider: z.object({ '@type': z.literal('Organization'), name: z.string(), url: z.url() }),
    hasPart: z.array(z.object({ '@type': z.literal('LearningResource'), '@id': z.url(), name: z.string() })).min(1),
  });
  for (const page of pages.filter(isLesson))
    expect(resource.safeParse(ld(page.html)[0]).error, page.path).toBeUndefined();
  for (const m of curriculum.modules)
    expect(course.safeParse(ld(read(`${m.id}/index.html`))[0]).error, m.id).toBeUndefined();
});

test('pages say their permanent address, their languages and what a chat shows of them', () => {
  for (const page of pages.filter((p) => !/name="robots"/.test(p.html) && p.path !== '/404.html')) {
    const doc = parse(page.html);
    const link = (query: string) => doc.querySelector(`link${query}`)?.getAttribute('href') ?? '';
    const og = (name: string) => doc.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content') ?? '';
    expect(pathOf(link('[rel="canonical"]')), page.path).toBe(page.path);
    expect(og('url')).toBe(link('[rel="canonical"]'));
    expect(og('title').length).toBeGreaterThan(5);
    const vi = page.path.replace(/^\/en\//, '/');
    expect(['vi', 'en', 'x-default'].map((l) => pathOf(link(`[hreflang="${l}"]`)))).toEqual([vi, `/en${vi}`, vi]);
  }
});

test('the sitemap lists every lesson in every language, and only pages that exist and may be found', () => {
  const { urlset } = new XMLParser({ isArray: (name) => name === 'url' }).parse(read('sitemap.xml')) as {
    urlset: { url: { loc: string }[] };
  };
  const paths = urlset.url.map((u) => pathOf(u.loc));
  const found = new Map(pages.map((p) => [p.path, p]));
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((p) => !found.has(p) || /name="robots"/.test(found.get(p)!.html))).toEqual([]);
  expect(pages.filter((p) => isLesson(p) && !paths.includes(p.path)).map((p) => p.path)).toEqual([]);
  expect(read('robots.txt')).toContain('sitemap.xml');
});

test('each lesson has its own QR file', () => {
  const lesson = curriculum.modules[0]!.lessons[0]!;
  expect(read(join(pathOf(lesson.url.vi), 'qr.svg'))).toMatch(/^<svg [^]*<path d="M\d+/);
});
