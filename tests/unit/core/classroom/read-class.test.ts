import { describe, expect, test } from 'vitest';
import type { Result } from '../../../../src/core/classroom/class-file.ts';
import { readClass } from '../../../../src/core/classroom/read-class.ts';
import { answer, classOf, result } from './sample-class.ts';

const tally = {
  id: 't1',
  phase: 'before' as const,
  at: 1,
  item: 'lesson/q',
  competency: '4.2',
  right: 'a',
  counts: { a: 3, b: 0 },
  changed: 1,
};
const sources = (['cards', 'qr', 'file', 'paper'] as const).map((source, i): Result =>
  result('l1', 'lesson', [], { id: `r${i}`, source }),
);
const whole = classOf(
  ['An', 'Bình'],
  [
    result('l1', 'before', [answer('a', 0), answer('what-first', 1, '4', 'opt')]),
    result('l2', 'after', [{ ...answer('a', 1000), possible: 1000 }], { at: 0 }),
    result('l2', 'before', [], { gone: true }),
    ...sources,
  ],
  { name: 'Lớp 1', ward: 'Cái Răng', province: 'Cần Thơ', tallies: [tally, { ...tally, id: 't2' }] },
);
whole.learners.push({ id: 'l3', name: 'Chi', card: 0, changed: Number.MAX_SAFE_INTEGER, gone: true });

/** Values that a damaged file may hold in place of an id, a count and a name of an item. */
const noId = [undefined, null, 7, '', 'two words', 'ư', 'x'.repeat(65), '!a', 'a!'];
const noCount = [undefined, null, '1', true, -1, 1e300];
const noKey = [undefined, 7, ['lesson/q'], 'lesson', 'lesson/', '/q', 'lesson/q!', '!lesson/q', 'a/b/c', 'Bài/q'];
const noCompetency = [undefined, 4, ['4.2'], '', '14.2', '4.23', '4.', 'x4', 'a'];
const noPhase = [undefined, 'later', ''];

const wrong = (fields: Record<string, unknown[]>) =>
  Object.entries(fields).flatMap(([field, values]) => values.map((value) => [field, value] as const));

test('whatever a class can hold comes back', () => {
  expect(readClass(JSON.stringify(whole))).toStrictEqual({ kind: 'ok', file: whole, dropped: 0 });
});

/** The sample with one list changed, read again. */
const read = (change: object) => readClass(JSON.stringify({ ...whole, ...change }));

/** The first entry of a list is dropped for a wrong field, and the rest is whole. */
const costs = (list: 'learners' | 'results') => (field: string, value: unknown) => {
  const [first, ...rest] = whole[list];
  expect(read({ [list]: [{ ...first, [field]: value }, ...rest] })).toStrictEqual({
    kind: 'ok',
    file: { ...whole, [list]: rest },
    dropped: 1,
  });
};

describe('one wrong field costs its entry and nothing else', () => {
  test.each(wrong({ id: noId, name: [undefined, 5, null], changed: noCount }))('learner: %s is %j', costs('learners'));

  test.each(
    wrong({
      id: noId,
      learner: noId,
      phase: noPhase,
      at: noCount,
      changed: noCount,
      source: [undefined, 'radio', ''],
    }),
  )('result: %s is %j', costs('results'));

  test.each(
    wrong({
      item: noKey,
      competency: noCompetency,
      earned: [...noCount, 2],
      possible: [...noCount, 0, 1001],
    }),
  )('answer: %s is %j', (field, value) => {
    const [first, ...rest] = whole.results;
    const [bad, ...others] = first!.answers;
    expect(read({ results: [{ ...first, answers: [{ ...bad, [field]: value }, ...others] }, ...rest] })).toStrictEqual({
      kind: 'ok',
      file: { ...whole, results: [{ ...first, answers: others }, ...rest] },
      dropped: 1,
    });
  });

  test.each(
    wrong({
      id: noId,
      phase: noPhase,
      at: noCount,
      item: noKey,
      competency: noCompetency,
      right: noId,
      counts: [undefined, null, 3, [], { a: -1 }, { a: '3' }, { a: 1, 'b c': 1 }],
      changed: noCount,
    }),
  )('tally: %s is %j', (field, value) => {
    const [first, ...rest] = whole.tallies;
    expect(read({ tallies: [{ ...first, [field]: value }, ...rest] })).toStrictEqual({
      kind: 'ok',
      file: { ...whole, tallies: rest },
      dropped: 1,
    });
  });

  test.each(['learners', 'results', 'tallies'])('%s hold things that are no entries, or are no list', (list) => {
    const odd = [null, 7, 'x', []];
    const good = whole[list as 'learners'];
    expect(read({ [list]: [...odd, ...good] })).toStrictEqual({ kind: 'ok', file: whole, dropped: 4 });
    for (const value of [undefined, null, 7, { length: 1 }])
      expect(read({ [list]: value })).toStrictEqual({ kind: 'ok', file: { ...whole, [list]: [] }, dropped: 1 });
  });
});

test('what an entry can do without is repaired: card, choice and the mark of being gone', () => {
  const [first] = whole.learners;
  for (const card of [undefined, -1, '3', null])
    expect(read({ learners: [{ ...first, card }] })).toMatchObject({ file: { learners: [{ card: 0 }] }, dropped: 0 });
  expect(read({ learners: [{ ...first, card: 2.5 }] })).toMatchObject({ file: { learners: [{ card: 2 }] } });
  const back = read({
    learners: [{ ...first, gone: 'yes' }],
    results: [result('l1', 'before', [{ ...answer('a', 1), choice: 'two words' }])],
  });
  expect(back).toMatchObject({ dropped: 0 });
  expect(back.kind === 'ok' && 'gone' in back.file.learners[0]!).toBe(false);
  expect(back.kind === 'ok' && 'choice' in back.file.results[0]!.answers[0]!).toBe(false);
});

test.each(['name', 'ward', 'province'] as const)('the %s of a class is one short line of composed letters', (field) => {
  const of = (value: unknown) => {
    const back = read({ [field]: value });
    return back.kind === 'ok' && back.file[field];
  };
  expect(of(` ${'Cần Thơ'.normalize('NFD')}\r\n\tlớp\u2028A `)).toBe('Cần Thơ lớp A');
  expect(of('x'.repeat(201))).toBe('x'.repeat(200));
  for (const value of [undefined, null, 5, ['A']]) expect(of(value)).toBe('');
});

test('a class that does not tell when it changed gives way to any that does', () => {
  for (const changed of noCount)
    expect(read({ changed })).toStrictEqual({ kind: 'ok', file: { ...whole, changed: 0 }, dropped: 0 });
});

test.each([
  [{ format: 'other' }, 'not-a-class'],
  [{ id: undefined }, 'not-a-class'],
  [{ id: 'two words' }, 'not-a-class'],
  [{ version: undefined }, 'not-a-class'],
  [{ version: 0 }, 'not-a-class'],
  [{ version: -1 }, 'not-a-class'],
  [{ version: '2' }, 'not-a-class'],
  [{ version: 3 }, 'future'],
])('a whole class with %j is refused as %s', (change, why) => {
  expect(read(change)).toEqual({ kind: 'refused', why });
});
