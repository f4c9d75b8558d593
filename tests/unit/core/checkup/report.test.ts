import { expect, test } from 'vitest';
import { areaOf, byArea, changes, lastOf, levelOf, nextForm, startWith } from '../../../../src/core/checkup/report.ts';

const tried = (competency: string, earned: number, lesson = 'x', possible = 1) => ({
  competency,
  lesson,
  earned,
  possible,
});

test('adds up points by competency area; polls count nowhere', () => {
  expect(byArea([tried('4.2', 1), tried('4.1', 0.5), tried('0.1', 1), tried('5.4', 0, 'x', 0)])).toEqual({
    '4': { earned: 1.5, possible: 2 },
    '0': { earned: 1, possible: 1 },
  });
});

test('an area may have two digits', () => {
  expect([areaOf('4.2'), areaOf('12.3')]).toEqual(['4', '12']);
});

test.each([
  [4, 5, 'firm'],
  [2.4, 3, 'firm'],
  [0.79, 1, 'fair'],
  [1, 2, 'fair'],
  [0.49, 1, 'begin'],
  [0, 0, 'begin'],
])('%d of %d is called %s', (earned, possible, level) => {
  expect(levelOf({ earned, possible })).toBe(level);
});

test('begins with the lessons that lost most', () => {
  const all = [
    tried('4.2', 0.5, 'a'),
    tried('4.2', 0, 'b'),
    tried('4.2', 0, 'c'),
    tried('1.1', 0.5, 'b'),
    tried('1.1', 1, 'd'),
  ];
  expect(startWith(all, 2)).toEqual(['b', 'c']);
  expect(startWith(all, 9)).toEqual(['b', 'c', 'a']);
});

test('calls a difference one only where it is more than one item', () => {
  const before = { '1': { earned: 1, possible: 3 }, '2': { earned: 0, possible: 3 }, '4': { earned: 3, possible: 3 } };
  const now = {
    '4': { earned: 1, possible: 3 },
    '1': { earned: 2, possible: 3 },
    '2': { earned: 2, possible: 3 },
    '5': { earned: 1, possible: 2 },
  };
  expect(changes(now, before).map((c) => [c.area, c.change])).toEqual([
    ['1', 'same'],
    ['2', 'more'],
    ['4', 'less'],
    ['5', undefined],
  ]);
  expect(changes(now, undefined).every((c) => c.change === undefined)).toBe(true);
});

test.each([
  ['as many', 2, 4, 2, 4, 'same'],
  ['one item fewer of four', 1, 4, 2, 4, 'same'],
  ['one item more of five, which is not quite a fifth in binary', 4, 5, 3, 5, 'same'],
  ['half an item beyond one more', 4.5, 5, 3, 5, 'more'],
  ['half an item beyond one fewer', 1, 5, 2.5, 5, 'less'],
  ['all of a long form after none of one item, which says little', 4, 4, 0, 1, 'same'],
  ['none of one item after all of a long form', 0, 1, 4, 4, 'same'],
])('%s is rightly called', (_, earned, possible, earnedBefore, possibleBefore, change) => {
  const before = { earned: earnedBefore, possible: possibleBefore };
  expect(changes({ '1': { earned, possible } }, { '1': before })).toEqual([
    { area: '1', now: { earned, possible }, before, change },
  ]);
});

test('the next form is the other one; the first is left to chance', () => {
  const record = (form: 'A' | 'B') => ({ form, areas: {} });
  expect([nextForm({}, 0.2), nextForm({}, 0.7)]).toEqual(['A', 'B']);
  expect(nextForm({ 1000: record('A'), 200: record('B') }, 0.2)).toBe('B');
  expect(nextForm({ 1000: record('B'), 200: record('A') }, 0.9)).toBe('A');
});

test('finds the checkup taken last, or the one before it', () => {
  const [old, recent] = [
    { form: 'A' as const, areas: {} },
    { form: 'B' as const, areas: {} },
  ];
  expect(lastOf({ 900: old, 10000: recent })).toBe(recent);
  expect(lastOf({ 900: old, 10000: recent }, 10000)).toBe(old);
  expect(lastOf({})).toBeUndefined();
});
