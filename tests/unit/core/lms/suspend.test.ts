import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestOf, scormTime, statusOf } from '../../../../src/core/lms/report.ts';
import { joinKept, nothingKept, pack, suspendLimit, unpack, type Kept } from '../../../../src/core/lms/suspend.ts';
import type { Answer, Attempt } from '../../../../src/core/quiz/attempt.ts';

const word = fc.string({ unit: 'grapheme', maxLength: 60 });
const points = fc.record({ earned: fc.double({ min: 0, max: 1, noNaN: true }), possible: fc.constantFrom(0, 1) });
const response = fc.oneof(word, fc.array(word, { maxLength: 6 }), fc.dictionary(word, word, { maxKeys: 6 }));
const answer: fc.Arbitrary<Answer> = fc
  .record({
    rev: fc.nat(50),
    tries: fc.nat(5),
    response: fc.option(response, { nil: undefined }),
    scored: fc.option(fc.tuple(points, points), { nil: undefined }),
    graded: fc.boolean(),
    hinted: fc.boolean(),
    revealed: fc.boolean(),
  })
  .map(({ rev, tries, response: r, scored, ...flags }) => ({
    rev,
    tries,
    ...(r === undefined ? {} : { response: r }),
    ...(scored ? { first: scored[0], best: scored[1] } : {}),
    ...(flags.graded ? { graded: true as const } : {}),
    ...(flags.hinted ? { hinted: true as const } : {}),
    ...(flags.revealed ? { revealed: true as const } : {}),
  }));
const attempt: fc.Arbitrary<Attempt> = fc
  .record({
    mode: fc.constantFrom('practice' as const, 'check' as const),
    started: fc.nat(2e12),
    seed: fc.nat(2 ** 31),
    at: fc.nat(20),
    finished: fc.boolean(),
    rev: fc.nat(200),
    answers: fc.dictionary(fc.stringMatching(/^[a-z-]{1,30}\/[a-z-]{1,20}$/), answer, { maxKeys: 15 }),
  })
  .map((a) => ({ version: 1, keys: Object.keys(a.answers).concat('lesson/not-yet'), ...a }));
const kept: fc.Arbitrary<Kept> = fc.record(
  {
    attempts: fc.dictionary(fc.stringMatching(/^practice:[a-z-]{1,20}$/), attempt, { maxKeys: 5 }),
    practice: fc.dictionary(
      fc.stringMatching(/^[a-z-]{1,20}$/),
      fc.record({ guided: fc.record({ at: fc.nat(), mistakes: fc.nat(9), hints: fc.nat(9) }) }),
      { maxKeys: 3 },
    ),
    best: fc.option(fc.integer({ min: 0, max: 100 })),
  },
  { requiredKeys: ['attempts', 'practice'] },
);
const plain = (x: unknown): unknown => JSON.parse(JSON.stringify(x));

test('what is packed comes back as it was, when there is room', () => {
  fc.assert(
    fc.property(kept, (k) => {
      expect(plain(unpack(pack(k, Infinity)))).toEqual(plain(k));
    }),
  );
});

test('never more than 4096 characters, all of them ASCII, and never cut', () => {
  let tight = 0;
  fc.assert(
    fc.property(kept, (k) => {
      const text = pack(k);
      if (pack(k, Infinity).length > suspendLimit) tight++;
      expect(text.length).toBeLessThanOrEqual(suspendLimit);
      expect(text).toMatch(/^[\x20-\x7e]+$/);
      expect(unpack(text)?.best).toEqual(k.best);
    }),
    { numRuns: 50, endOnFailure: true },
  );
  expect(tight).toBeGreaterThan(0);
});

test('what does not fit goes oldest first, and the points of a first try outlive its words', () => {
  const one = (started: number): Attempt => ({
    version: 1,
    mode: 'practice',
    started,
    seed: 1,
    keys: ['l/a'],
    at: 1,
    finished: false,
    rev: 3,
    answers: {
      'l/a': {
        rev: 2,
        tries: 1,
        graded: true,
        response: 'x'.repeat(300),
        first: { earned: 1, possible: 1 },
        best: { earned: 1, possible: 1 },
      },
    },
  });
  const back = unpack(pack({ attempts: { old: one(1), young: one(2) }, practice: {} }, 600))!;
  expect(back.attempts['young']).toEqual(one(2));
  expect(back.attempts['old']!.answers['l/a']).toEqual({
    rev: 2,
    tries: 1,
    first: { earned: 1, possible: 1 },
    best: { earned: 1, possible: 1 },
  });
});

test('without room for the rest, practice goes before a run, the oldest run first, then nothing is kept at all', () => {
  const run = (started: number): Attempt => ({ ...finished(1), started });
  const practice = { call: { guided: { at: 1, mistakes: 0, hints: 0 } } };
  // The younger stands first: it is the time that counts.
  const all: Kept = { attempts: { young: run(2), old: run(1) }, practice, best: 100 };
  const size = (k: Kept) => pack(k, Infinity).length;
  const without = { ...all, practice: {} };
  const young = { ...without, attempts: { young: run(2) } };
  const result = { ...without, attempts: {} };
  for (const [left, room] of [all, without, young, result].map((k) => [k, size(k)] as const)) {
    expect(unpack(pack(all, room))).toEqual(left);
    expect(pack(all, room)).toHaveLength(room);
  }
  expect(pack(all, size(result) - 1)).toBe('');
});

test('text of other packages, damaged or empty, is nothing and does no harm', () => {
  for (const text of [
    '',
    'null',
    '{}',
    '[]',
    '[2,0,{},{}]',
    '[1,0,{"a":1},{}]',
    '[1,0,null,{}]',
    'viewed=1,2,3|lastviewed=4',
  ])
    expect(unpack(text), text).toBeUndefined();
  fc.assert(
    fc.property(kept, fc.nat(4000), (k, n) => void unpack(pack(k).slice(0, n))),
    { numRuns: 50, endOnFailure: true },
  );
});

test('two copies join to the further one, and the better result stays', () => {
  const base = {
    version: 1,
    mode: 'practice',
    started: 5,
    seed: 1,
    keys: ['l/a', 'l/b'],
    at: 0,
    finished: false,
  } as const;
  const a = { ...base, keys: [...base.keys], rev: 1, answers: { 'l/a': { rev: 1, tries: 1, response: 'x' } } };
  const b = { ...base, keys: [...base.keys], rev: 2, answers: { 'l/b': { rev: 2, tries: 1, response: 'y' } } };
  const both = joinKept({ attempts: { q: a }, practice: {}, best: 40 }, { attempts: { q: b }, practice: {}, best: 70 });
  expect(Object.keys(both.attempts['q']!.answers).sort()).toEqual(['l/a', 'l/b']);
  expect(both.best).toBe(70);
  expect(joinKept(nothingKept(), { ...nothingKept(), best: null }).best).toBeNull();
  const best = (x?: number | null, y?: number | null) =>
    joinKept({ ...nothingKept(), best: x }, { ...nothingKept(), best: y }).best;
  expect([best(40), best(undefined, 40), best(0, null), best(null, 0), best(70, 40)]).toEqual([40, 40, 0, 0, 70]);
  expect(joinKept(nothingKept(), nothingKept())).toStrictEqual(nothingKept());
  const rehearsed = (name: string): Kept => ({
    attempts: {},
    practice: { [name]: { alone: { at: 1, mistakes: 0, hints: 0 } } },
  });
  expect(Object.keys(joinKept(rehearsed('call'), rehearsed('shop')).practice).sort()).toEqual(['call', 'shop']);
});

const finished = (earned: number, possible = 1): Attempt => ({
  version: 1,
  mode: 'practice',
  started: 1,
  seed: 1,
  keys: ['l/a'],
  at: 1,
  finished: true,
  rev: 1,
  answers: { 'l/a': { rev: 1, tries: 1, first: { earned, possible }, best: { earned: possible, possible } } },
});

test('the result is that of the best finished run, by first tries', () => {
  expect(bestOf(undefined, undefined)).toBeUndefined();
  expect(bestOf({ ...finished(1), finished: false }, undefined)).toBeUndefined();
  expect(bestOf(finished(0.5), undefined)).toBe(50);
  expect(bestOf(finished(0.5), 70)).toBe(70);
  expect(bestOf(finished(0, 0), undefined)).toBeNull();
});

test('a lesson is completed and never failed; a check is passed or failed', () => {
  const [lesson, check] = [{ attempt: 'practice:l' }, { attempt: 'check:m', pass: 80 }];
  expect([undefined, 0, null, 100].map((best) => statusOf(lesson, best))).toEqual([
    'incomplete',
    'completed',
    'completed',
    'completed',
  ]);
  expect([undefined, 79, 80, null].map((best) => statusOf(check, best))).toEqual([
    'incomplete',
    'failed',
    'passed',
    'failed',
  ]);
});

test('times are written as SCORM 1.2 wants them', () => {
  expect(scormTime(0)).toBe('0000:00:00.00');
  expect(scormTime(3_723_456)).toBe('0001:02:03.46');
  expect(scormTime(59_999)).toBe('0000:01:00.00');
  expect(scormTime(-5)).toBe('0000:00:00.00');
});
