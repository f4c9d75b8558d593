import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brotli, isLesson, pagesOf, reach, scriptsOf } from './site.ts';

const dist = 'dist';
const lessons = pagesOf(dist).filter(isLesson);
const size = (files: string[]) => files.reduce((sum, f) => sum + brotli(readFileSync(join(dist, f))), 0);
/** 1,024 bytes. Fourteen of them are within the ten packets, 14,600 bytes, of a first TCP flight. */
const kB = 1024;

test('a lesson is readable within one TCP flight: HTML with its styles is at most 14 kB', () => {
  expect(lessons.length).toBeGreaterThan(7);
  const heavy = lessons.map((p) => ({ path: p.path, bytes: brotli(p.html) })).filter((p) => p.bytes > 14 * kB);
  expect(heavy).toEqual([]);
});

test('a lesson needs no second request for its styles', () => {
  expect(lessons.filter((p) => /<link[^>]+rel="?stylesheet/.test(p.html)).map((p) => p.path)).toEqual([]);
});

test('all JavaScript of a lesson, with its quiz in view, is at most 16 kB', () => {
  const everything =
    /(?:from|import)\s*\(?\s*["`](\.\/(?!mount-practice|mount-read-aloud|mount-share|speak|guest-element|easy-element)[^"`]+)["`]/g;
  for (const page of lessons) {
    const scripts = reach(scriptsOf(page, dist), dist, everything);
    expect(size(scripts), `${page.path}: ${scripts.join(' ')}`).toBeLessThanOrEqual(16 * kB);
  }
});

test('the practice phone, at the tap that opens it, adds at most 10 kB', () => {
  const opened = /(?:from|import)\s*["`](\.\/[^"`]+)["`]/g;
  const page = lessons.find((p) => p.html.includes('<it-practice'))!;
  const there = reach(scriptsOf(page, dist), dist, /(?:from|import)\s*\(?\s*["`](\.\/(?!mount-practice)[^"`]+)["`]/g);
  const phone = readdirSync(join(dist, '_astro')).find((f) => /^mount-practice\..*\.js$/.test(f))!;
  const added = reach([`/_astro/${phone}`], dist, opened).filter((f) => !there.includes(f));
  expect(size(added), added.join(' ')).toBeLessThanOrEqual(10 * kB);
});
