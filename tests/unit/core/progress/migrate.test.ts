import { describe, expect, test } from 'vitest';
import { readProgress } from '../../../../src/core/progress/migrate.ts';
import { betterCheck, emptyProgress } from '../../../../src/core/progress/record.ts';
import { merge } from '../../../../src/core/progress/merge.ts';

const good = {
  items: { first: { at: 1, score: 0 }, last: { at: 2, score: 1 }, best: 1, tries: 2 },
  lessons: { opened: 1, finished: 2 },
  practice: { guided: { at: 1, mistakes: 0, hints: 0 }, alone: { at: 2, mistakes: 1, hints: 1 } },
  checks: { at: 1, earned: 2, possible: 3, passed: true },
  checkups: { form: 'A', areas: { '4': { earned: 1, possible: 2 } } },
};
type Part = keyof typeof good;
const read = (part: Part, entry: unknown) =>
  readProgress(JSON.stringify({ ...emptyProgress(), [part]: { good: good[part], other: entry } }));

/** One thing wrong in each. */
const wrong: Record<Part, object[]> = {
  items: [
    { first: 7 },
    { first: { at: 'x', score: 0 } },
    { first: { at: 1, score: 2 } },
    { first: { at: 1, score: -1 } },
    { last: null },
    { last: { at: 1 } },
    { last: { score: 1 } },
    { best: '1' },
    { best: 1.5 },
    { best: -0.5 },
    { tries: -1 },
    { tries: 'two' },
  ],
  lessons: [{ opened: null }, { finished: 'x' }, { opened: 9e15 }],
  practice: [
    { guided: 7 },
    { alone: 7 },
    { guided: { mistakes: 0, hints: 0 } },
    { guided: { at: 1, mistakes: -1, hints: 0 } },
    { alone: { at: 1, mistakes: 0 } },
  ],
  checks: [{ at: 'x' }, { earned: -1 }, { earned: '2' }, { possible: 'x' }, { possible: 0 }, { passed: 1 }],
  checkups: [
    { form: 'C' },
    { areas: 7 },
    { areas: { '4': 7 } },
    { areas: { '4': { earned: 1 } } },
    { areas: { '4': { possible: 1 } } },
    { areas: { '4': { earned: 1, possible: 2 }, '5': null } },
  ],
};

for (const part of Object.keys(good) as Part[])
  describe(part, () => {
    test('what is whole is read', () => {
      const here = read(part, good[part]);
      expect(here).toMatchObject({ kind: 'ok', progress: { [part]: { good: good[part], other: good[part] } } });
    });
    test.each(wrong[part].map((w) => [JSON.stringify(w), w]))('with %s wrong, the entry is left out alone', (_, w) => {
      const here = read(part, { ...good[part], ...(w as object) });
      expect(here.kind).toBe('damaged');
      expect(here.kind === 'damaged' && here.rescued[part]).toEqual({ good: good[part] });
    });
    test('that is no map is left out', () => {
      const here = readProgress(JSON.stringify({ ...emptyProgress(), lessons: { l: { opened: 1 } }, [part]: [] }));
      expect(here).toMatchObject({ kind: 'damaged', rescued: { [part]: {} } });
    });
  });

test('what is no record, or none of ours, is damaged and empty', () => {
  for (const text of ['', '7', 'null', '[]', '"x"', '{"version":"1"}', '{"version":"2"}'])
    expect(readProgress(text), text).toEqual({ kind: 'damaged', rescued: emptyProgress() });
  expect(readProgress(JSON.stringify({ ...emptyProgress(), version: 0 })).kind).toBe('damaged');
});

test('an entry that is no record is left out, and so is one under a name that every object has', () => {
  const practice = { good: good.practice, other: 7, constructor: good.practice };
  expect(readProgress(JSON.stringify({ ...emptyProgress(), practice }))).toEqual({
    kind: 'damaged',
    rescued: { ...emptyProgress(), practice: { good: good.practice } },
  });
});

test('a lesson was opened and finished when either device first did so', () => {
  const at = (opened: number, finished?: number) => ({ ...emptyProgress(), lessons: { l: { opened, finished } } });
  const lesson = (a: object, b: object) => merge(a as never, b as never).lessons['l'];
  expect(lesson(at(3, 9), at(2, 11))).toEqual({ opened: 2, finished: 9 });
  expect(lesson(at(3), at(5, 7))).toEqual({ opened: 3, finished: 7 });
  expect(lesson(at(3), at(5))).toEqual({ opened: 3 });
});

test('the better check is the one with the greater share, then the earlier, then the longer', () => {
  const check = (earned: number, possible: number, at: number) => ({ earned, possible, at, passed: true });
  const [low, high] = [check(1, 4, 1), check(2, 4, 2)];
  expect([betterCheck(low, high), betterCheck(high, low), betterCheck(undefined, low)]).toEqual([high, high, low]);
  const [early, late] = [check(2, 4, 1), check(2, 4, 9)];
  expect([betterCheck(early, late), betterCheck(late, early)]).toEqual([early, early]);
  const [short, longer] = [check(1, 2, 1), check(2, 4, 1)];
  expect([betterCheck(short, longer), betterCheck(longer, short)]).toEqual([longer, longer]);
});
