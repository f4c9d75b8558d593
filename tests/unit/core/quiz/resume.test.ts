import { describe, expect, test } from 'vitest';
import { start, step, type Answer, type Attempt } from '../../../../src/core/quiz/attempt.ts';
import { join, resume } from '../../../../src/core/quiz/resume.ts';
import { items } from './items.ts';

const itemOf = (key: string) => Object.values(items).find((i) => `l/${i.id}` === key);
const keys = ['l/one', 'l/many'];
const begun = start('practice', keys, { seed: 5, started: 7 });
const answer = { response: 'b', rev: 1, tries: 1, graded: true } as unknown as Answer;
const again = (change: object) => resume({ ...begun, answers: { 'l/one': answer }, ...change }, 'practice', itemOf);

test('an attempt comes back as it was left', () => {
  expect(again({ at: 1 })).toMatchObject({ seed: 5, started: 7, at: 1, keys, answers: { 'l/one': answer } });
});

describe('is begun anew when', () => {
  test.each([
    ['nothing was kept', null],
    ['it is no attempt', 'x'],
    ['it is of another version', { ...begun, version: 2 }],
    ['it is of another mode', { ...begun, mode: 'check' }],
    ['it has no seed', { ...begun, seed: null }],
    ['it does not say when it began', { ...begun, started: 'x' }],
    ['it does not say where it stands', { ...begun, at: undefined }],
    ['it does not say how often it changed', { ...begun, rev: null }],
    ['it asks nothing', { ...begun, keys: [] }],
    ['its questions are no list', { ...begun, keys: 'l/one' }],
    ['one question has gone', { ...begun, keys: ['l/one', 'l/gone'] }],
    ['its answers are no map', { ...begun, answers: 7 }],
    ['its answers are nothing', { ...begun, answers: null }],
  ])('%s', (_, stored) => {
    expect(resume(stored, 'practice', itemOf)).toBeUndefined();
  });
});

describe('an answer is left out, and the rest kept, when', () => {
  test.each([
    ['it is no answer', 7],
    ['it is nothing', null],
    ['it does not say how often it changed', { ...answer, rev: 'x' }],
    ['it does not say how often it was tried', { ...answer, tries: null }],
    ['it was graded and says nothing', { ...answer, response: undefined }],
    ['it is a list where one is chosen', { ...answer, response: ['b'] }],
    ['it is a map where one is chosen', { ...answer, response: { a: 'b' } }],
    ['it is a number', { ...answer, response: 7 }],
    ['it chose an option that has gone', { ...answer, response: 'gone' }],
  ])('%s', (_, kept) => {
    const back = again({ keys, answers: { 'l/one': kept, 'l/many': { ...answer, response: ['a'] } } });
    expect(Object.keys(back!.answers)).toEqual(['l/many']);
  });
  test('it is a list of things that are no options', () => {
    expect(again({ answers: { 'l/many': { ...answer, response: ['a', 7] } } })!.answers).toEqual({});
  });
  test('nobody asked it', () => {
    expect(again({ keys: ['l/many'] })!.answers).toEqual({});
  });
});

test('one not begun yet may be kept without a response', () => {
  const hinted = { rev: 1, tries: 0, graded: false };
  expect(again({ answers: { 'l/one': hinted } })!.answers).toEqual({ 'l/one': hinted });
});

test('the place stays within the questions', () => {
  expect([again({ at: -3 })!.at, again({ at: 99 })!.at, again({ at: 1.7 })!.at]).toEqual([0, 2, 1]);
});

test('a finished check with an answer lost is not finished any more; a finished practice is', () => {
  const check = { ...begun, mode: 'check', finished: true, answers: { 'l/one': answer } };
  expect(resume(check, 'check', itemOf)!.finished).toBe(false);
  expect(resume({ ...check, keys: ['l/one'] }, 'check', itemOf)!.finished).toBe(true);
  expect(again({ finished: true })!.finished).toBe(true);
  expect(again({ finished: 'yes' })!.finished).toBe(false);
});

describe('an answer is left out when it is not of the kind its question takes:', () => {
  const kept = (id: string, response: unknown) =>
    Object.keys(again({ keys: [`l/${id}`], answers: { [`l/${id}`]: { rev: 1, tries: 0, response } } })!.answers).length;
  test.each([
    ['words for a list', 'many', 'a'],
    ['a map for a list', 'message', { a: 'link' }],
    ['a list for a map', 'sort', ['real']],
    ['nothing for a map', 'sort', null],
    ['a map of things that are no parts', 'sort', { paper: null }],
    ['a list for typed words', 'word', ['OTP']],
    ['a map for a typed amount', 'amount', { a: '5' }],
    ['a figure for a typed amount', 'amount', 50_000],
  ])('%s', (_, id, response) => expect(kept(id, response)).toBe(0));
  test.each([
    ['many', ['a']],
    ['sort', { paper: 'real' }],
    ['word', 'O'],
    ['amount', 'nhiều'],
  ])('while one begun is kept (%s)', (id, response) => expect(kept(id, response)).toBe(1));
});

test('one that lost its points stays graded and cannot be tried again, and nothing falls over', () => {
  const back = again({})!;
  expect(step(back, { type: 'retried', key: 'l/one' }, itemOf)).toBe(back);
});

test('two tabs joined hold an entry only for what was answered', () => {
  const at = (answers: object) => ({ ...begun, answers }) as Attempt;
  expect(Object.keys(join(at({}), at({ 'l/many': answer })).answers)).toEqual(['l/many']);
});
