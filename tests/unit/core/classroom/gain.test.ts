import { describe, expect, test } from 'vitest';
import type { Answer, ClassFile, Phase, Result } from '../../../../src/core/classroom/class-file.ts';
import { cautions, gainOf, gainsByCompetency, pairs, spread } from '../../../../src/core/classroom/gain.ts';
import { competencyRows, learnerRows, linesBy } from '../../../../src/core/classroom/tables.ts';
import { answer, classOf, result } from './sample-class.ts';

/** `right` of `asked` questions, of one competency, never the same questions before and after. */
const points = (phase: Phase, right: number, asked = 4, competency = '4.2'): Answer[] =>
  Array.from({ length: asked }, (_, i) =>
    answer(`${phase}${competency}${i}`.replace('.', ''), i < right ? 1 : 0, competency),
  );

/** A learner for each row: right before, right after, of `asked`; undefined where not measured. */
function measured(rows: readonly (readonly [number | undefined, number | undefined])[], asked = 4): ClassFile {
  const results = rows.flatMap(([before, after], i): Result[] => [
    ...(before === undefined ? [] : [result(`l${i + 1}`, 'before', points('before', before, asked))]),
    ...(after === undefined ? [] : [result(`l${i + 1}`, 'after', points('after', after, asked))]),
  ]);
  return classOf(
    rows.map((_, i) => `L${String(i).padStart(2, '0')}`),
    results,
  );
}

/*
 * Three learners of four questions: 1 → 3, 2 → 2, 0 → 4. Before 25, 50, 0: mean 25, squares 0 + 625 + 625, over two
 * 625, root 25. After 75, 50, 100: mean 75, spread 25. Change 50, 0, 100: mean 50, squares 0 + 2500 + 2500, root of
 * half 50. Still to learn were 75, learnt 50.
 */
const three = [
  [1, 3],
  [2, 2],
  [0, 4],
] as const;
const byHand = { n: 3, before: { mean: 25, sd: 25 }, after: { mean: 75, sd: 25 }, change: { mean: 50, sd: 50 } };

test('mean, spread and change are those worked out by hand, of those measured both times', () => {
  const gain = gainOf(measured([...three, [4, undefined], [undefined, 0], [undefined, 1], [undefined, undefined]]));
  expect(gain).toEqual({ ...byHand, gain: 50 / 75, onlyBefore: 1, onlyAfter: 2, reached: 1 });
});

test('the same numbers stand in the tables of wards, learners and competencies', () => {
  const file = measured([...three, [4, undefined], [undefined, 0], [undefined, undefined]]);
  expect(linesBy('ward', [file])).toMatchObject([{ ...byHand, learners: 6, classes: 1, reached: 1 }]);
  expect(learnerRows(file, ['Name'])).toEqual([
    ['Name'],
    ['L00', 25, 75, 50],
    ['L01', 50, 50, 0],
    ['L02', 0, 100, 100],
    ['L03', 100, '', ''],
    ['L04', '', 0, ''],
    ['L05', '', '', ''],
  ]);
  expect(competencyRows(file, ['Code'])).toEqual([['Code'], ['4.2', 3, 25, 25, 75, 25, 50]]);
});

test('two classes of one ward make one line, those who reached mastery added up', () => {
  const [a, b] = [
    measured([[0, 4]]),
    {
      ...measured([
        [2, 2],
        [0, 4],
      ]),
      id: 'class-2',
    },
  ];
  expect(linesBy('ward', [a, b])).toMatchObject([
    { classes: 2, learners: 3, n: 3, reached: 2, after: { mean: 250 / 3 } },
  ]);
});

test('the first before and the last after count, in whatever order they came in', () => {
  const of = (phase: Phase, id: string, at: number, right: number) =>
    result('l1', phase, points(phase, right), { id, at });
  const all = [
    of('before', 'b', 5, 4),
    of('before', 'c', 2, 1),
    of('before', 'd', 2, 3),
    of('after', 'e', 9, 2),
    of('after', 'f', 9, 3),
    of('after', 'g', 7, 0),
  ];
  for (const results of [all, [...all].reverse()])
    expect(pairs(classOf(['A'], results))).toMatchObject([{ name: 'A', before: { id: 'c' }, after: { id: 'f' } }]);
});

test('a measurement that asked nothing is none', () => {
  const file = measured([[1, 3]]);
  file.results.push(
    result('l1', 'before', [], { id: 'empty', at: 0 }),
    result('l1', 'after', [], { id: 'none', at: 9 }),
  );
  expect(gainOf(file)).toMatchObject({ n: 1, before: { mean: 25 }, after: { mean: 75 } });
  expect(gainOf(classOf(['A']))).toStrictEqual(gainOf(classOf([])));
  expect('gain' in gainOf(classOf([]))).toBe(false);
});

test('four of five is mastery, also where parts of points add up to a hair less; a little below is not', () => {
  const parts = Array.from({ length: 8 }, (_, i) => ({ ...answer(`p${i}`, 0.1), possible: 0.125 }));
  const after = (answers: Answer[]) =>
    gainOf(classOf(['A'], [result('l1', 'before', points('before', 0)), result('l1', 'after', answers)])).reached;
  expect(after(points('after', 4, 5))).toBe(1);
  expect(after(parts)).toBe(1);
  expect(after(points('after', 79, 100))).toBe(0);
});

test('competencies: only who met one both times counts for it; equally weak ones stand by code', () => {
  const both = (right: number, competency: string) => [
    result('l1', 'before', points('before', 0, 4, competency), { id: `b${competency}` }),
    result('l1', 'after', points('after', right, 4, competency), { id: `a${competency}` }),
  ];
  const codes = ['2.1', '3.1', '1.1'];
  const file = classOf(
    ['A', 'B'],
    [
      result(
        'l1',
        'before',
        [...codes, '5.1', '6.1'].flatMap((c) => points('before', 1, 4, c)),
      ),
      result('l1', 'after', [...codes.flatMap((c) => points('after', 2, 4, c)), ...points('after', 1, 4, '6.1')]),
      result('l2', 'before', points('before', 4, 4, '2.1')),
    ],
  );
  expect(gainsByCompetency(file).map((g) => [g.competency, g.gain.n, g.gain.after.mean, g.gain.onlyBefore])).toEqual([
    ['6.1', 1, 25, 0],
    ['1.1', 1, 50, 0],
    ['2.1', 1, 50, 1],
    ['3.1', 1, 50, 0],
  ]);
  expect(gainsByCompetency(classOf([], both(1, '4.2')))).toEqual([]);
});

test('the spread of nothing and of one value is nothing', () => {
  expect(spread([])).toEqual({ mean: 0, sd: 0 });
  expect(spread([7])).toEqual({ mean: 7, sd: 0 });
  expect(spread([1, 3]).sd).toBeCloseTo(Math.SQRT2);
});

describe('cautions', () => {
  const times = <T>(n: number, row: T): T[] => Array.from({ length: n }, () => row);
  const sound = times(10, [2, 8] as const);

  test('ten learners, other questions and room to learn: only that there was no other class to compare with', () => {
    expect(cautions(measured(sound, 10))).toEqual(['no-control']);
    expect(cautions(measured(sound.slice(1), 10))).toEqual(['few', 'no-control']);
  });

  test('more than half as many measured once as measured twice', () => {
    const five = [...times(3, [2, undefined] as const), ...times(2, [undefined, 2] as const)];
    expect(cautions(measured([...sound, ...five], 10))).toEqual(['no-control']);
    expect(cautions(measured([...sound, ...five, [undefined, 2]], 10))).toEqual(['many-unmatched', 'no-control']);
  });

  test('nine of ten known before', () => {
    expect(cautions(measured(times(10, [9, 10]), 10))).toEqual(['ceiling', 'no-control']);
    expect(cautions(measured([...times(9, [9, 10] as const), [8, 10]], 10))).toEqual(['no-control']);
  });

  test('one learner who met one question twice; areas are no questions, and others meeting it do not count', () => {
    const file = measured([...sound, [2, undefined]], 10);
    const add = (learner: string, phase: Phase, item: string) =>
      file.results.find((r) => r.learner === learner && r.phase === phase)!.answers.push({ ...answer('x', 1), item });
    for (const phase of ['before', 'after'] as const) add('l3', phase, 'area/4');
    add('l1', 'before', 'lesson/again');
    add('l2', 'after', 'lesson/again');
    expect(cautions(file)).toEqual(['no-control']);
    add('l1', 'after', 'lesson/again');
    expect(cautions(file)).toEqual(['same-items', 'no-control']);
  });

  test('fewer than five points in one measurement of one learner', () => {
    expect(
      cautions(
        measured(
          sound.map(() => [1, 4] as const),
          5,
        ),
      ),
    ).toEqual(['no-control']);
    const file = measured(sound, 10);
    file.results[0]!.answers.length = 4;
    expect(cautions(file)).toEqual(['short', 'no-control']);
  });
});
