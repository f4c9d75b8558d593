import { expect, test } from 'vitest';
import { partLesson } from '../../../../src/core/content/front-matter.ts';

test.each(['\n', '\r\n'])('a lesson’s words keep the lines they have in the file (%j)', (end) => {
  const file = ['---', 'title: Bài', 'goal: Làm', '---', '', '<Story>', 'Chữ.'].join(end);
  const { front, body } = partLesson(file);
  expect(front).toBe(['title: Bài', 'goal: Làm'].join(end));
  expect(body.split('\n').map((line) => line.trim())).toEqual(['', '', '', '', '', '<Story>', 'Chữ.']);
});

test('a line of dashes further down is a line of the lesson', () => {
  expect(partLesson('---\na: b\n---\nChữ.\n\n---\n').body).toBe('\n\n\nChữ.\n\n---\n');
});

test('without front matter all of it is the lesson', () => {
  expect(partLesson('Chữ.')).toEqual({ front: undefined, start: 0, body: 'Chữ.' });
});
