import { expect, test } from 'vitest';
import { completions } from '../../../../src/core/certificate/eligibility.ts';
import { emptyProgress } from '../../../../src/core/progress/record.ts';

const modules = [
  { id: 'm', lessons: ['a', 'b', 'd'] },
  { id: 'n', lessons: ['c'], helper: true },
];
const passed = { at: 1, earned: 8, possible: 10, passed: true };

test('a passed check earns a record, a failed one does not', () => {
  const checks = { m: passed, n: { at: 2, earned: 7, possible: 10, passed: false } };
  expect(completions({ ...emptyProgress(), checks, lessons: { a: { opened: 0, finished: 1 } } }, modules)).toEqual([
    { kind: 'module', subject: 'm', at: 1, earned: 8, possible: 10, lessons: 1 },
  ]);
});

test('the latest record comes first, and a module for helpers gives a helper’s record', () => {
  const checks = { m: passed, n: { ...passed, at: 2 } };
  expect(completions({ ...emptyProgress(), checks }, modules).map((c) => [c.subject, c.kind])).toEqual([
    ['n', 'helper'],
    ['m', 'module'],
  ]);
});

test('a path is completed with its last lesson, and states no points', () => {
  const path = { id: 'p', lessons: ['a', 'c'] };
  const half = { ...emptyProgress(), lessons: { a: { opened: 1, finished: 5 }, c: { opened: 6 } } };
  expect(completions(half, modules, [path])).toEqual([]);
  const whole = { ...half, lessons: { ...half.lessons, c: { opened: 6, finished: 9 } } };
  expect(completions(whole, modules, [path])).toEqual([
    { kind: 'path', subject: 'p', at: 9, earned: 0, possible: 0, lessons: 2 },
  ]);
  expect(completions(whole, modules, [{ id: 'empty', lessons: [] }])).toEqual([]);
});
