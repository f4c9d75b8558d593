import { expect, test } from 'vitest';
import { completions } from '../../../../src/core/certificate/eligibility.ts';
import { emptyProgress } from '../../../../src/core/progress/record.ts';

const modules = [{ id: 'm', lessons: ['a', 'b'] }, { id: 'n', lessons: ['c'] }];

test('a passed check earns a record, a failed one does not', () => {
  const checks = { m: { at: 1, earned: 8, possible: 10, passed: true }, n: { at: 2, earned: 7, possible: 10, passed: false } };
  expect(completions({ ...emptyProgress(), checks, lessons: { a: { opened: 0, finished: 1 } } }, modules)).toEqual([{ module: 'm', check: checks.m, lessons: 1 }]);
});
test('the latest record comes first', () => {
  const checks = { m: { at: 1, earned: 8, possible: 10, passed: true }, n: { at: 2, earned: 10, possible: 10, passed: true } };
  expect(completions({ ...emptyProgress(), checks }, modules).map((c) => c.module)).toEqual(['n', 'm']);
});
