import { expect, test } from 'vitest';
import { lintWith } from './sample-course.ts';

test('a course without a fault has no findings', () => {
  expect(lintWith()).toEqual([]);
});
