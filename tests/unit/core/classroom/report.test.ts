import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cautions, gainOf, gainsByCompetency, spread } from '../../../../src/core/classroom/gain.ts';
import { itemReports, teachNext } from '../../../../src/core/classroom/item-report.ts';
import { answerRows, distinct, learnerRows, linesBy } from '../../../../src/core/classroom/tables.ts';
import { neutral, toCsv } from '../../../../src/core/classroom/csv.ts';
import { answer, classOf, result } from './sample-class.ts';

const four = (right: number, competency = '4.2') =>
  [0, 1, 2, 3].map((i) => answer(`q${i}`, i < right ? 1 : 0, competency, i < right ? 'key' : 'trap'));

test('gain counts matched learners only', () => {
  const file = classOf(
    ['A', 'B', 'C'],
    [
      result('l1', 'before', four(1)),
      result('l1', 'after', four(3)),
      result('l2', 'before', four(2)),
      result('l2', 'after', four(4)),
      result('l3', 'before', four(0)),
    ],
  );
  const gain = gainOf(file);
  expect(gain).toMatchObject({ n: 2, onlyBefore: 1, onlyAfter: 0, reached: 1 });
  expect(gain.before.mean).toBe(37.5);
  expect(gain.after.mean).toBe(87.5);
  expect(gain.change).toEqual({ mean: 50, sd: 0 });
  expect(gain.gain).toBeCloseTo(50 / 62.5);
});

test('a learner measured twice before and twice after counts with the first and the last', () => {
  const file = classOf(
    ['A'],
    [
      result('l1', 'before', four(1), { id: 'b1', at: 1 }),
      result('l1', 'before', four(4), { id: 'b2', at: 5 }),
      result('l1', 'after', four(2), { id: 'a1', at: 6 }),
      result('l1', 'after', four(3), { id: 'a2', at: 7 }),
    ],
  );
  expect(gainOf(file)).toMatchObject({ n: 1, before: { mean: 25 }, after: { mean: 75 } });
});

test('no gain is given where nothing was left to learn, and nothing at all for an empty class', () => {
  expect(
    gainOf(classOf(['A'], [result('l1', 'before', four(4)), result('l1', 'after', four(4))])).gain,
  ).toBeUndefined();
  expect(gainOf(classOf([]))).toMatchObject({ n: 0, reached: 0 });
  expect(cautions(classOf([]))).toEqual([]);
});

test('competencies are compared one by one, the weakest afterwards first', () => {
  const file = classOf(
    ['A'],
    [result('l1', 'before', [...four(0), ...four(2, '1.1')]), result('l1', 'after', [...four(4), ...four(3, '1.1')])],
  );
  expect(gainsByCompetency(file).map((g) => [g.competency, g.gain.change.mean])).toEqual([
    ['1.1', 25],
    ['4.2', 100],
  ]);
});

test('small classes, repeated questions and short tests carry their cautions', () => {
  const file = classOf(['A'], [result('l1', 'before', four(1)), result('l1', 'after', four(3))]);
  expect(cautions(file)).toEqual(['few', 'same-items', 'short', 'no-control']);
});

test('the item most missed comes first, with the option that caught most', () => {
  const file = classOf(
    ['A', 'B'],
    [
      result('l1', 'before', [answer('easy', 1), answer('hard', 0, '4.2', 'call-back')]),
      result('l2', 'before', [answer('easy', 1), answer('hard', 0, '4.2', 'call-back')]),
      result('l2', 'after', [answer('hard', 1)]),
    ],
  );
  expect(itemReports(file)).toMatchObject([
    { item: 'lesson/hard', n: 2, facility: 0, trap: { choice: 'call-back', n: 2 } },
    { item: 'lesson/easy', n: 2, facility: 100 },
  ]);
});

test('tapped counts join the item report without names', () => {
  const tally = {
    id: 't',
    phase: 'before' as const,
    at: 1,
    item: 'lesson/q',
    competency: '4.2',
    right: 'a',
    counts: { a: 3, b: 6, c: 1 },
    changed: 1,
  };
  expect(itemReports(classOf([], [], { tallies: [tally] }))).toMatchObject([
    { n: 10, facility: 30, trap: { choice: 'b', n: 6 } },
  ]);
});

test('an item that separates knowing from not knowing discriminates, a coin does not', () => {
  const names = Array.from({ length: 20 }, (_, i) => `L${i}`);
  const file = classOf(
    names,
    names.map((_, i) =>
      result(`l${i + 1}`, 'before', [
        answer('good', i < 10 ? 0 : 1),
        answer('coin', i % 2),
        ...[0, 1, 2].map((q) => answer(`r${q}`, i < 10 ? 0 : 1)),
      ]),
    ),
  );
  const of = (item: string) => itemReports(file).find((r) => r.item === `lesson/${item}`)!.discrimination!;
  expect(of('good')).toBeGreaterThan(0.8);
  expect(Math.abs(of('coin'))).toBeLessThan(0.1);
});

test('what to teach next names the lessons whose items were missed', () => {
  const file = classOf(
    ['A'],
    [result('l1', 'before', [answer('q', 0, '4.1'), { ...answer('q', 1, '2.2'), item: 'other/q' }])],
  );
  expect(teachNext(itemReports(file))).toEqual([{ competency: '4.1', facility: 0, lessons: ['lesson'] }]);
});

test('copies of a class count once in the tables of wards and provinces', () => {
  const a = classOf(['A'], [result('l1', 'before', four(1)), result('l1', 'after', four(3))], {
    ward: 'Cái Răng',
    province: 'Cần Thơ',
  });
  const b = { ...a, id: 'class-2', ward: 'An Bình' };
  const lines = linesBy('ward', distinct([a, b, structuredClone(a)]));
  expect(lines.map((l) => [l.ward, l.classes, l.n, l.change.mean])).toEqual([
    ['An Bình', 1, 1, 50],
    ['Cái Răng', 1, 1, 50],
  ]);
  const away = { ...a, id: 'class-3', province: 'An Giang' };
  expect(linesBy('province', [a, away, b]).map((l) => [l.province, l.classes])).toEqual([
    ['An Giang', 1],
    ['Cần Thơ', 2],
  ]);
  expect(linesBy('province', distinct([a, b, a]))).toMatchObject([
    { province: 'Cần Thơ', ward: '', classes: 2, learners: 2, n: 2, reached: 0 },
  ]);
});

test('the spread of equal values is nothing, and shifting values leaves it alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: -50, max: 50 }),
      (values, by) => {
        expect(spread(values.map((v) => v + by)).sd).toBeCloseTo(spread(values).sd, 6);
        expect(spread(values).mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
      },
    ),
  );
});

test.each(['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', ' =1', '\uFF1D1', '%0A=1', '|calc'])(
  '%j cannot run as a formula',
  (text) => {
    expect(neutral(text)).toBe(`'${text}`);
  },
);

test.each(['\uFF0B1', '\uFF0D1', '\uFF20A', '\u00A0=1', '\r=1', '\n=1'])(
  '%j cannot run as a formula either',
  (text) => {
    expect(neutral(text)).toBe(`'${text}`);
  },
);

test('a name, a sum within words and an empty cell stay as they are', () => {
  for (const text of ['', 'Đỗ Thị Bé', 'a=1', '1+1', 'x@y.vn', ' tám']) expect(neutral(text)).toBe(text);
});

test('numbers have two places at most, and a comma or a point', () => {
  expect(toCsv([[100 / 3, 2, -0.5], [1e6]])).toBe('\uFEFF33,33;2;-0,5\r\n1000000\r\n');
  expect(toCsv([[100 / 3, 'a,b']], { comma: false })).toBe('\uFEFF33.33,"a,b"\r\n');
  expect(toCsv([['x']], {})).toBe(toCsv([['x']]));
});

test('CSV is UTF-8 with a mark, Vietnamese letters and numbers that a Vietnamese spreadsheet reads', () => {
  const csv = toCsv(
    learnerRows(
      classOf(
        ['=HYPERLINK("x")', 'Đỗ Thị "Bé"'],
        [result('l2', 'before', four(1)), result('l2', 'after', [...four(2), answer('e', 0)])],
      ),
      ['Họ và tên', 'Trước', 'Sau', 'Thay đổi'],
    ),
  );
  expect(csv.startsWith('\uFEFF"Họ và tên";"Trước";"Sau";"Thay đổi"\r\n')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""x"")";"";"";""\r\n`);
  expect(csv).toContain('"Đỗ Thị ""Bé""";25;40;15\r\n');
  expect(toCsv([[1.5]])).toBe('\uFEFF1,5\r\n');
  expect(toCsv([[1.5, 'a']], { comma: false })).toBe('\uFEFF1.5,"a"\r\n');
});

test('every answer is a row, without those of people taken off the list', () => {
  const file = classOf(
    ['A', 'B'],
    [result('l1', 'before', [answer('q', 1, '4.2', 'key'), answer('r', 0)]), result('l2', 'after', four(1))],
  );
  file.learners[1]!.gone = true;
  expect(answerRows(file, ['h'], { before: 'trước', after: 'sau', lesson: 'bài học' })).toEqual([
    ['h'],
    ['A', 'trước', '1970-01-01', 'lesson/q', '4.2', 1, 1, 'key'],
    ['A', 'trước', '1970-01-01', 'lesson/r', '4.2', 0, 1, ''],
  ]);
});
