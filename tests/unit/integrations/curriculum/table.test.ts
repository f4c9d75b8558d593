import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCourse } from '../../../../src/integrations/content-lint/read.ts';
import { curriculumTable } from '../../../../src/integrations/curriculum/table.ts';

const course = readCourse('src/content');
const table = curriculumTable(course);

test('docs/curriculum.md counts the course as it is (npm run docs:curriculum writes it)', () => {
  expect(readFileSync('docs/curriculum.md', 'utf8')).toBe(table);
});

test('every lesson named for the movement exists', () => {
  const known = new Set([...course.lessons.map((l) => l.slug), ...course.modules.map((m) => m.id)]);
  const named = [...table.slice(table.indexOf('## What the movement')).matchAll(/`([a-z0-9-]+)`/g)].map((m) => m[1]!);
  expect(named.filter((n) => !known.has(n))).toEqual([]);
});

test('every competency in use is covered by four graded items or more', () => {
  const items = course.lessons.flatMap((l) => l.quiz?.value?.items ?? []).filter((i) => i.kind !== 'poll');
  const used = new Set([
    ...items.map((i) => i.competency),
    ...course.lessons.flatMap((l) => l.vi.value?.competencies ?? []),
  ]);
  const thin = [...used].filter((code) => items.filter((i) => i.competency === code).length < 4);
  expect(thin).toEqual([]);
});
