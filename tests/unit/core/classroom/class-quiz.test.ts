import { describe, expect, test } from 'vitest';
import { present } from '../../../../src/core/classroom/class-file.ts';
import {
  countsOf,
  keepQuiz,
  readQuiz,
  startQuiz,
  stepQuiz,
  type ClassQuizEvent,
} from '../../../../src/core/classroom/class-quiz.ts';
import type { Letter, Marker } from '../../../../src/core/classroom/votes.ts';
import { classOf } from './sample-class.ts';

const asked = [
  { key: 'l/one', competency: '4.2', options: ['x', 'y', 'z'], right: 'y' },
  { key: 'l/two', competency: '2.1', options: ['p', 'q'], right: 'p' },
];
const run = (...events: ClassQuizEvent[]) => events.reduce(stepQuiz, startQuiz('q1', 'before', asked));
const tap = (letter: Letter, by: 1 | -1 = 1): ClassQuizEvent => ({ type: 'tapped', letter, by });
const upright = (id: number): Marker => ({
  id,
  hammingDistance: 0,
  corners: [
    { x: 0, y: 0 },
    { x: 9, y: 0 },
    { x: 9, y: 9 },
    { x: 0, y: 9 },
  ],
});
/** Two frames of the same cards, all with A on top: enough to count. */
const seen = (...ids: number[]): ClassQuizEvent[] => {
  const frame = { type: 'seen', markers: ids.map(upright), roster: new Set([1, 2, 3]) } as const;
  return [frame, frame];
};

test('a quiz begins with its first question, nothing read, counted or shown', () => {
  const { at, rounds } = run();
  expect(at).toBe(0);
  expect(rounds).toEqual(asked.map(() => ({ tapped: { A: 0, B: 0, C: 0, D: 0 }, readings: [], revealed: false })));
});

test('hands and cards count together, for the question on the wall alone', () => {
  const quiz = run(tap('B'), tap('B'), tap('C'), tap('C', -1), tap('D', -1), ...seen(1, 9), { type: 'moved', to: 1 });
  expect(countsOf(quiz.rounds[0]!)).toEqual({ A: 1, B: 2, C: 0, D: 0 });
  expect(countsOf(quiz.rounds[1]!)).toEqual({ A: 0, B: 0, C: 0, D: 0 });
});

test('a card turned after the answer changes nothing; a miscount by hand can still be mended', () => {
  const quiz = run(...seen(1), { type: 'revealed' }, ...seen(2, 3), tap('B'));
  expect(countsOf(quiz.rounds[0]!)).toEqual({ A: 1, B: 1, C: 0, D: 0 });
});

test('what changes nothing gives back the same quiz', () => {
  const shown = run({ type: 'revealed' });
  expect(stepQuiz(shown, seen(1)[0]!)).toBe(shown);
  const over = run({ type: 'moved', to: 2 });
  expect(stepQuiz(over, tap('A'))).toBe(over);
  expect(run({ type: 'moved', to: 1.7 }).at).toBe(1);
});

test('going back shows a question as it was left, and the position stays inside the quiz', () => {
  const quiz = run(tap('A'), { type: 'revealed' }, { type: 'moved', to: 1 }, { type: 'moved', to: -3 });
  expect(quiz.at).toBe(0);
  expect(quiz.rounds[0]).toMatchObject({ revealed: true, tapped: { A: 1 } });
  expect(run({ type: 'moved', to: 9 }).at).toBe(2);
  expect(stepQuiz(run({ type: 'moved', to: 2 }), tap('A')).rounds).toEqual(run().rounds);
});

describe('in the register', () => {
  const people = classOf(['An', 'Bé']);
  const [first] = present(people);
  const quiz = run(...seen(first!.card), tap('B'), { type: 'moved', to: 1 }, tap('A'));

  test('cards are answers by name, hands are counts; keeping again changes nothing more', () => {
    const kept = keepQuiz(people, quiz, 5);
    expect(kept.results).toEqual([
      expect.objectContaining({
        learner: first!.id,
        phase: 'before',
        answers: [{ item: 'l/one', competency: '4.2', earned: 0, possible: 1, choice: 'x' }],
      }),
    ]);
    expect(kept.tallies.map((t) => [t.item, t.counts])).toEqual([
      ['l/one', { x: 0, y: 1, z: 0 }],
      ['l/two', { p: 1, q: 0 }],
    ]);
    expect(keepQuiz(kept, quiz, 5)).toEqual(kept);
  });

  test('the card of somebody who left is a count', () => {
    const left = { ...people, learners: people.learners.map((l) => ({ ...l, gone: true as const })) };
    expect(keepQuiz(left, quiz, 5)).toMatchObject({ results: [], tallies: [{ counts: { x: 1, y: 1, z: 0 } }, {}] });
  });

  test('in a register without names cards are counts too', () => {
    const kept = keepQuiz(classOf([]), quiz, 5);
    expect(kept.results).toEqual([]);
    expect(kept.tallies[0]!.counts).toEqual({ x: 1, y: 1, z: 0 });
  });

  test('a quiz without an answer leaves the file as it is', () => {
    expect(keepQuiz(people, run({ type: 'revealed' }), 5)).toBe(people);
  });
});

describe('after a reload', () => {
  const exists = (key: string) => asked.some((a) => a.key === key);

  test('goes on exactly where it was', () => {
    const quiz = run(...seen(1), tap('B'), { type: 'revealed' }, { type: 'moved', to: 1 });
    expect(readQuiz(JSON.parse(JSON.stringify(quiz)), exists)).toEqual(quiz);
    expect(readQuiz(run(), exists)).toEqual(run());
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['nothing stored', undefined],
    ['one question of two that is gone', { ...run(), asked: [asked[0], { ...asked[1], key: 'l/gone' }] }],
    ['a number', 3],
    ['a word', 'quiz'],
    ['a record without an id', { ...run(), id: 7 }],
    ['a record without questions', { ...run(), asked: undefined }],
    ['a record without rounds', { ...run(), rounds: undefined }],
    ['a list that is a word', { ...run(), asked: 'ab', rounds: 'ab' }],
    ['rounds that are a word', { ...run(), rounds: 'ab' }],
    ['a place before the first question', { ...run(), at: -1 }],
    ['a place between two questions', { ...run(), at: 0.5 }],
    ['a question that is nothing', { ...run(), asked: [null, null] }],
    ['another version', { ...run(), version: 2 }],
    ['a finished quiz', { ...run(), at: 2 }],
    ['a torn record', { ...run(), rounds: [] }],
    ['a question that is gone', { ...run(), asked: asked.map((a) => ({ ...a, key: 'l/gone' })) }],
  ])('%s is not gone on with', (_, stored) => expect(readQuiz(stored, exists)).toBeUndefined());
});
