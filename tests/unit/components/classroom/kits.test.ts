import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kitsOf } from '../../../../src/components/classroom/kits.ts';
import type { Course } from '../../../../src/course/load.ts';

test('every lesson that a kit names is in the course', () => {
  const modules = readdirSync('src/content/modules');
  const named: string[] = [];
  kitsOf({ lessons: { get: (slug: string) => void named.push(slug) } } as unknown as Course);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((slug) => !modules.some((m) => existsSync(`src/content/modules/${m}/${slug}`)))).toEqual([]);
});
