import { expect, test } from 'vitest';
import { emptyProgress } from '../../../../src/core/progress/record.ts';
import { resumeLesson } from '../../../../src/core/progress/resume.ts';

const order = ['a', 'b', 'c'];
const after = (lessons: Record<string, { opened: number; finished?: number }>) =>
  resumeLesson({ ...emptyProgress(), lessons }, order);

test('offers nothing to a newcomer', () => expect(after({})).toBeUndefined());
test('offers the lesson opened last and not finished', () =>
  expect(after({ a: { opened: 1 }, c: { opened: 5 }, b: { opened: 3, finished: 9 } })).toBe('c'));
test('offers the lesson after the last finished one', () => expect(after({ a: { opened: 1, finished: 2 } })).toBe('b'));
test('goes back for a lesson that was jumped over', () => expect(after({ c: { opened: 1, finished: 2 } })).toBe('a'));
test('offers nothing when everything is finished', () =>
  expect(
    after({ a: { opened: 1, finished: 2 }, b: { opened: 1, finished: 2 }, c: { opened: 1, finished: 2 } }),
  ).toBeUndefined());
test('of two open lessons the one opened later, of two finished ones the one finished later', () => {
  expect(after({ a: { opened: 9 }, b: { opened: 5 } })).toBe('a');
  const gap = (a: number, c: number) =>
    resumeLesson({ ...emptyProgress(), lessons: { a: { opened: 1, finished: a }, c: { opened: 1, finished: c } } }, [
      'a',
      'b',
      'c',
      'd',
    ]);
  expect(gap(9, 2)).toBe('b');
  expect(gap(2, 9)).toBe('d');
  expect(after({ a: { opened: 1, finished: 2 }, b: { opened: 1, finished: 9 } })).toBe('c');
});
test('goes on rather than back', () => expect(after({ b: { opened: 1, finished: 2 } })).toBe('c'));
