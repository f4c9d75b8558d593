import { expect, test } from 'vitest';
import type { Result, Tally } from '../../../../src/core/classroom/class-file.ts';
import { itemReports, teachNext, type ItemReport } from '../../../../src/core/classroom/item-report.ts';
import { answer, classOf, result } from './sample-class.ts';

const tally = (id: string, counts: Record<string, number>): Tally => ({
  id,
  phase: 'before',
  at: 1,
  item: `lesson/${id}`,
  competency: '4.2',
  right: 'a',
  counts,
  changed: 1,
});
const names = (n: number) => Array.from({ length: n }, (_, i) => `L${String(i).padStart(2, '0')}`);

test('the first answer of a learner counts, in whatever order results came in', () => {
  const all = [
    result('l1', 'after', [answer('q', 1)], { id: 'late', at: 5 }),
    result('l1', 'before', [answer('q', 0, '4.2', 'm')], { id: 'm', at: 2 }),
    result('l1', 'lesson', [answer('q', 1)], { id: 'n', at: 2 }),
  ];
  for (const results of [all, [...all].reverse(), [all[2]!, all[0]!, all[1]!]])
    expect(itemReports(classOf(['A'], results))).toStrictEqual([
      { item: 'lesson/q', competency: '4.2', n: 1, facility: 0, trap: { choice: 'm', n: 1 } },
    ]);
});

test('points in part count in part, points by area are no items', () => {
  const file = classOf(
    ['A', 'B'],
    [
      result('l1', 'before', [
        { ...answer('q', 1), possible: 4 },
        { item: 'area/4', competency: '4', earned: 0, possible: 5 },
      ]),
      result('l2', 'before', [{ ...answer('q', 3), possible: 4 }]),
    ],
  );
  expect(itemReports(file)).toStrictEqual([{ item: 'lesson/q', competency: '4.2', n: 2, facility: 50 }]);
});

test('most missed first; of equally missed ones that of more learners, then by name', () => {
  const file = classOf(
    ['A', 'B'],
    [
      result('l1', 'before', [answer('c', 0), answer('a', 0), answer('d', 0), answer('good', 1), answer('b', 0)]),
      result('l2', 'before', [answer('good', 0), answer('d', 0)]),
    ],
  );
  expect(itemReports(file).map((r) => r.item)).toEqual(['d', 'a', 'b', 'c', 'good'].map((i) => `lesson/${i}`));
});

test('the trap is the wrong option most chosen; of equals always the same one; the right one is never a trap', () => {
  const trap = (choices: [string, number][]) =>
    itemReports(
      classOf(
        names(choices.length),
        choices.map(([choice, earned], i) => result(`l${i + 1}`, 'before', [answer('q', earned, '4.2', choice)])),
      ),
    )[0]!.trap;
  const votes: [string, number][] = [
    ['b', 0],
    ['c', 0],
    ['key', 1],
    ['key', 1],
    ['key', 1],
    ['c', 0],
  ];
  expect(trap(votes)).toEqual({ choice: 'c', n: 2 });
  expect(trap([...votes].reverse())).toEqual({ choice: 'c', n: 2 });
  expect(trap([['b', 0], ...votes])).toEqual({ choice: 'b', n: 2 });
  expect(trap([...votes, ['b', 0]].reverse() as [string, number][])).toEqual({ choice: 'b', n: 2 });
  const b: [string, number] = ['b', 0];
  const c: [string, number] = ['c', 0];
  for (const equal of [
    [b, c],
    [c, b],
  ])
    expect(trap(equal)).toEqual({ choice: 'b', n: 1 });
  expect(trap([['key', 1]])).toBeUndefined();
  expect(
    itemReports(classOf(['A'], [result('l1', 'before', [answer('q', 0)])]))[0],
    'missed without a choice',
  ).not.toHaveProperty('trap');
});

test('tapped counts: an option nobody took is no trap, and a question nobody answered is no item', () => {
  const file = classOf([], [], {
    tallies: [tally('p', { a: 4, b: 0 }), tally('q', { a: 0, b: 0 }), tally('r', { a: 1, c: 3 })],
  });
  expect(itemReports(file)).toStrictEqual([
    { item: 'lesson/r', competency: '4.2', n: 4, facility: 25, trap: { choice: 'c', n: 3 } },
    { item: 'lesson/p', competency: '4.2', n: 4, facility: 100 },
  ]);
});

/*
 * Ten learners, five right and five wrong on the item; of the right ones four, of the wrong ones one got all the rest
 * right, the others nothing of it. In such a square the correlation is (4·4 − 1·1) / √(5·5·5·5) = 0.6. How much
 * the rest was (one point or two) must not matter.
 */
const square = (n = 10): Result[] =>
  Array.from({ length: n }, (_, i) =>
    result(`l${i + 1}`, 'before', [
      answer('q', i % 2),
      { ...answer(`rest${i}`, (i < 2 ? 1 - (i % 2) : i % 2) * (1 + (i % 3))), possible: 1 + (i % 3) },
    ]),
  );
const ofItem = (results: Result[], tallies: Tally[] = []) =>
  itemReports(classOf(names(10), results, { tallies })).find((r) => r.item === 'lesson/q')!;

test('discrimination is the correlation with the rest, as worked out by hand', () => {
  expect(ofItem(square()).discrimination).toBeCloseTo(0.6, 10);
  expect(ofItem(square(), [tally('q', { a: 5, b: 9 })]).discrimination, 'counts without names').toBeCloseTo(0.6, 10);
});

test('discrimination needs ten learners with other answers, some of whom missed the item and some the rest', () => {
  expect(ofItem(square(9))).not.toHaveProperty('discrimination');
  const alone = square().map((r, i) => (i === 0 ? { ...r, answers: r.answers.slice(0, 1) } : r));
  expect(ofItem(alone)).not.toHaveProperty('discrimination');
  const level = (which: 0 | 1) =>
    square().map((r) => ({ ...r, answers: r.answers.map((a, i) => (i === which ? { ...a, earned: a.possible } : a)) }));
  expect(ofItem(level(0)), 'all right').not.toHaveProperty('discrimination');
  expect(ofItem(level(1)), 'rest all right').not.toHaveProperty('discrimination');
});

test('what to teach next: weighed by learners, weakest first, each lesson once and only those missed', () => {
  const of = (item: string, competency: string, n: number, facility: number): ItemReport => ({
    item,
    competency,
    n,
    facility,
  });
  expect(
    teachNext([
      of('known/a', '1.1', 4, 80),
      of('calls/a', '4.2', 3, 60),
      of('calls/b', '4.2', 3, 70),
      of('banks/a', '4.2', 4, 80),
      of('photos/a', '2.2', 3, 0),
      of('faces/a', '2.2', 1, 100),
      of('money/a', '3.1', 2, 50),
    ]),
  ).toEqual([
    { competency: '2.2', facility: 25, lessons: ['photos'] },
    { competency: '3.1', facility: 50, lessons: ['money'] },
    { competency: '4.2', facility: 71, lessons: ['calls'] },
  ]);
});
