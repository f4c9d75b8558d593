import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kitsOf } from '../../../../src/components/classroom/kits.ts';
import type { Course } from '../../../../src/course/load.ts';

test('a kit that lacks a lesson in this copy is not offered', () => {
  const lessons = new Map(['calls-and-video', 'stop-ask-report', 'fake-police-call'].map((slug) => [slug, { slug }]));
  expect(kitsOf({ lessons } as unknown as Course).map((k) => k.id)).toEqual(['one-evening', 'home-visit']);
});

test('every lesson that a kit names is in the course', () => {
  const modules = readdirSync('src/content/modules');
  const named: string[] = [];
  kitsOf({ lessons: { has: () => true, get: (slug: string) => void named.push(slug) } } as unknown as Course);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((slug) => !modules.some((m) => existsSync(`src/content/modules/${m}/${slug}`)))).toEqual([]);
});
