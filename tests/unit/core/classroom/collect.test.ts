import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPhone, addTally, addVotes, ownerOf } from '../../../../src/core/classroom/collect.ts';
import { gainOf } from '../../../../src/core/classroom/gain.ts';
import { paperKey, paperOf, readCode } from '../../../../src/core/classroom/paper.ts';
import { answersOf, readResult, writeResult } from '../../../../src/core/classroom/phone-result.ts';
import { emptyProgress, type Progress } from '../../../../src/core/progress/record.ts';
import type { Item } from '../../../../src/core/quiz/schema.ts';
import { classOf } from './sample-class.ts';

const minute = 60_000;
const at = Date.UTC(2026, 10, 21, 19, 30);
const learnt: Progress = {
  ...emptyProgress(),
  items: {
    'fake-police-call/what-first': { first: { at, score: 1 }, last: { at, score: 1 }, best: 1, tries: 1 },
    'stop-ask-report/who': { first: { at: at + 1, score: 1 / 3 }, last: { at, score: 1 }, best: 1, tries: 2 },
  },
  checkups: {
    [at - 60 * minute]: { form: 'A', areas: { 4: { earned: 2, possible: 5 }, 2: { earned: 1.5, possible: 3 } } },
    [at]: { form: 'B', areas: { 4: { earned: 5, possible: 5 }, 2: { earned: 2, possible: 3 } } },
  },
};

test('a result survives its way through the QR code', () => {
  const text = writeResult(learnt, 'abcd1234', ' Võ Thị Sáu! ');
  expect(text.length).toBeLessThan(200);
  const back = readResult(text)!;
  expect(back.name).toBe('Võ Thị Sáu');
  expect(back.checkups.map((c) => [c.form, c.at])).toEqual([
    ['A', at - 60 * minute],
    ['B', at],
  ]);
  expect(back.checkups[0]!.answers).toContainEqual({ item: 'area/2', competency: '2', earned: 1.5, possible: 3 });
  expect(
    answersOf(back, [
      { key: 'fake-police-call/what-first', competency: '4.2' },
      { key: 'x/unasked', competency: '1.1' },
    ]),
  ).toEqual([{ item: 'fake-police-call/what-first', competency: '4.2', earned: 1, possible: 1 }]);
});

test('the longest result still fits a QR code that a camera reads', () => {
  const items = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [
      `lesson/i${i}`,
      { first: { at: i, score: 1 }, last: { at: i, score: 1 }, best: 1, tries: 1 },
    ]),
  );
  const checkups = Object.fromEntries(
    [1, 2, 3].map((n) => [
      at + n * minute,
      {
        form: 'A' as const,
        areas: Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((a) => [a, { earned: 9.67, possible: 10 }])),
      },
    ]),
  );
  const text = writeResult(
    { ...emptyProgress(), items, checkups },
    'abcd1234abcd1234',
    'Nguyễn Thị Hồng Nhung Phương Thảo Huyền Trân Công Tằng Tôn Nữ',
  );
  expect(text.length).toBeLessThan(640);
  expect(readResult(text)!.items).toHaveLength(24);
  expect(readResult(text)!.checkups.map((c) => c.at)).toEqual([at + minute, at + 3 * minute]);
});

test.each([
  '',
  'https://example.org',
  'ITS1!short!!!',
  'ITS1!abcd1234!%E0!!',
  'ITS1!abcd1234!x!A.1.4-9-1!',
  'ITS1!abcd1234!x!A.1.4-0-0!',
  'ITS1!abcd1234!x!!abc',
  'ITS2!abcd1234!x!!',
])('%j is not taken for a result', (text) => {
  expect(readResult(text)).toBeUndefined();
});

test('no QR code whatever makes reading throw', () => {
  fc.assert(fc.property(fc.string(), (s) => void readResult(`ITS1!abcd1234!${s}`)));
});

test('a phone finds its learner by name once, and by itself afterwards', () => {
  const file = classOf(['Võ Thị Sáu', 'Lê Văn Tám']);
  const phone = readResult(writeResult(learnt, 'abcd1234', 'võ  thị sáu'))!;
  expect(ownerOf(file, phone)).toBe('l1');
  expect(ownerOf(file, { ...phone, name: 'Ai đó' })).toBeUndefined();
  expect(ownerOf(classOf(['Trùng Tên', 'Trùng Tên']), { ...phone, name: 'Trùng Tên' })).toBeUndefined();
  const given = addPhone(file, 'l2', phone, [], 'after', 'qr', at);
  expect(ownerOf(given, { ...phone, name: 'Ai đó' })).toBe('l2');
});

test('showing the same phone twice changes nothing, and two measurements are before and after', () => {
  const phone = readResult(writeResult(learnt, 'abcd1234', 'A'))!;
  const items = answersOf(phone, [{ key: 'fake-police-call/what-first', competency: '4.2' }]);
  const once = addPhone(classOf(['A']), 'l1', phone, items, 'after', 'qr', at);
  expect(addPhone(once, 'l1', phone, items, 'after', 'qr', at)).toEqual(once);
  expect(once.results.map((r) => r.phase).sort()).toEqual(['after', 'before', 'lesson']);
  expect(gainOf(once)).toMatchObject({ n: 1, before: { mean: (100 * 3.5) / 8 }, after: { mean: (100 * 7) / 8 } });
});

const single = (id: string, right: number): Item => ({
  id,
  kind: 'single',
  competency: '4.2',
  see: 's',
  prompt: id,
  options: ['a', 'b', 'c'].map((o, i) => ({
    id: `${id}-${o}`,
    text: o,
    feedback: 'f',
    ...(i === right && { correct: true as const }),
  })),
});
const items = [
  single('q1', 0),
  single('q2', 1),
  single('q3', 2),
  {
    id: 't',
    kind: 'text',
    competency: '1.1',
    see: 's',
    prompt: 't',
    answers: [{ id: 'x', accept: ['x'] }],
    feedback: { right: 'r', wrong: 'w' },
  } satisfies Item,
];

test('paper versions A and B ask the same in another order, and each is always the same', () => {
  const [a, b] = [paperOf('l', items, 'A'), paperOf('l', items, 'B')];
  const set = (p: typeof a) => p.byLetter.map((i) => i.id).sort();
  expect(set(a)).toEqual(['q1', 'q2', 'q3']);
  expect(set(b)).toEqual(set(a));
  expect(a.code).toMatch(/^A[2-9C-Z]{4}$/);
  expect(JSON.stringify(a.byLetter)).not.toBe(JSON.stringify(b.byLetter));
  expect(paperOf('l', items, 'A')).toEqual(a);
  expect(paperOf('l', items.slice(0, 2), 'A').code).not.toBe(a.code);
  expect(a.written.map((i) => i.id)).toEqual(['t']);
});

test('a short code gives the answers of the sheet, however it is typed', () => {
  const papers = [paperKey('l', paperOf('l', items, 'A')), paperKey('l', paperOf('l', items, 'B'))];
  const key = papers[0]!;
  const letter = (i: number) => 'ABC'[key.items[i]!.options.indexOf(key.items[i]!.right)]!;
  const right = readCode(`${key.code.toLowerCase()} ${letter(0)}. ${letter(1).toLowerCase()} -`, papers);
  expect(right).toMatchObject({
    kind: 'ok',
    answers: [{ earned: 1, item: key.items[0]!.key }, { earned: 1 }, { earned: 0 }],
  });
  expect(right.kind === 'ok' && right.answers[2]!.choice).toBe(undefined);
  expect(readCode(`${key.code}AB`, papers)).toEqual({ kind: 'wrong-count', expected: 3, got: 2 });
  expect(readCode(`${key.code}ABD`, papers)).toEqual({ kind: 'wrong-letter', place: 3, letter: 'D' });
  expect(readCode('AXXXXABC', papers)).toEqual({ kind: 'unknown-paper', code: 'AXXXX' });
  expect(readCode('  ', papers)).toEqual({ kind: 'empty' });
});

const asked = [
  { key: 'l/q1', competency: '4.2', options: ['a', 'b', 'c'], right: 'b' },
  { key: 'l/q2', competency: '4.2', options: ['x', 'y'], right: 'x' },
];

test('card votes become answers by name; who held up nothing answered nothing', () => {
  const votes = [
    [
      { card: 1, last: 'B', run: 2, vote: 'B' },
      { card: 2, last: 'D', run: 2, vote: 'D' },
    ],
    [{ card: 1, last: 'B', run: 1 }],
  ] as const;
  const file = addVotes(classOf(['A', 'B', 'C']), 'quiz1', 'before', asked, votes, 5);
  expect(file.results).toEqual([
    {
      id: 'quiz1-l1',
      learner: 'l1',
      phase: 'before',
      at: 5,
      source: 'cards',
      answers: [{ item: 'l/q1', competency: '4.2', earned: 1, possible: 1, choice: 'b' }],
      changed: 5,
    },
  ]);
});

test('tapped counts are kept by option, once for each question', () => {
  const once = addTally(classOf([]), 'quiz1', 'before', asked[0]!, { A: 2, B: 7, C: 0, D: 0 }, 5);
  const again = addTally(once, 'quiz1', 'before', asked[0]!, { A: 3, B: 7, C: 0, D: 0 }, 6);
  expect(again.tallies).toHaveLength(1);
  expect(again.tallies[0]).toMatchObject({ counts: { a: 3, b: 7, c: 0 }, right: 'b' });
  expect(addTally(classOf([]), 'q', 'before', asked[0]!, { A: 0, B: 0, C: 0, D: 0 }, 5).tallies).toEqual([]);
});
