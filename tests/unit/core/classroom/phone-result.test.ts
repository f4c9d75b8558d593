import { describe, expect, test } from 'vitest';
import { answersOf, itemHash, markOf, readResult, writeResult } from '../../../../src/core/classroom/phone-result.ts';
import { emptyProgress, type Progress } from '../../../../src/core/progress/record.ts';

const minute = 60_000;
const at = Date.UTC(2026, 10, 21, 19, 30);
const who = 'abcd1234';
const tried = (when: number, score = 1) => {
  const one = { at: when, score };
  return { first: one, last: one, best: score, tries: 1 };
};
const withItems = (items: Progress['items']): Progress => ({ ...emptyProgress(), items });

test('of many first answers the latest travel, each with its score', () => {
  const keys = Array.from({ length: 30 }, (_, i) => `lesson/i${i}`);
  // Kept in no order of time: 0, 29, 1, 28, …
  const mixed = keys.map((_, i) => (i % 2 ? 29 - (i - 1) / 2 : i / 2));
  const back = readResult(
    writeResult(withItems(Object.fromEntries(mixed.map((i) => [keys[i]!, tried(at + i, i % 2 ? 1 : 1 / 3)]))), who, ''),
  )!;
  expect(back.items).toEqual(
    keys
      .map((key, i) => ({ hash: itemHash(key), score: i % 2 ? 1 : 1 / 3 }))
      .reverse()
      .slice(0, 24),
  );
});

test('measurements travel in the order they were made; of three, the first and the last', () => {
  const areas = { 4: { earned: 1, possible: 2 } };
  const of = (...times: number[]) =>
    readResult(
      writeResult(
        {
          ...emptyProgress(),
          checkups: Object.fromEntries(times.map((t) => [at + t * minute, { form: 'A' as const, areas }])),
        },
        who,
        'A',
      ),
    )!.checkups.map((c) => (c.at - at) / minute);
  expect(of(7, 3)).toEqual([3, 7]);
  expect(of(5, 9, 1)).toEqual([1, 9]);
  expect(of(5)).toEqual([5]);
});

test('a result without measurements and answers is a name alone', () => {
  expect(readResult(writeResult(emptyProgress(), who, 'A'))).toEqual({ who, name: 'A', checkups: [], items: [] });
});

test('a name comes composed and trimmed, its separators as spaces, never longer than sixty letters', () => {
  const named = (name: string) => readResult(writeResult(emptyProgress(), who, name))!.name;
  expect(named(` ${'Võ Thị Sáu'.normalize('NFD')} `)).toBe('Võ Thị Sáu');
  expect(named('A!B*C')).toBe('A B C');
  expect(named('ữ'.repeat(70))).toBe('ữ'.repeat(60));
  expect(readResult(`ITS1!${who}!${encodeURIComponent(` ${'Sáu'.normalize('NFD')} `)}!!`)!.name).toBe('Sáu');
  expect(readResult(`ITS1!${who}!${'x'.repeat(99)}!!`)!.name).toBe('x'.repeat(60));
});

test('a name that is cut within an emoji loses the emoji, not the result', () => {
  expect(readResult(writeResult(emptyProgress(), who, `${'x'.repeat(59)}😀`))!.name).toBe('x'.repeat(59));
});

describe('the mark of a device', () => {
  const opened = (when: number): Progress => ({ ...emptyProgress(), lessons: { a: { opened: when } } });

  test('is made from the moment its learner began, whatever began', () => {
    const begun = markOf(opened(at));
    expect(begun).toMatch(/^[a-z0-9]{8,16}$/);
    expect(markOf(withItems({ 'lesson/i': tried(at) }))).toBe(begun);
    expect(markOf({ ...emptyProgress(), checkups: { [at]: { form: 'A', areas: {} } } })).toBe(begun);
    expect(markOf(opened(at + 1))).not.toBe(begun);
  });

  test('stays the same as the learner goes on', () => {
    const later: Progress = {
      ...withItems({ 'lesson/i': tried(at + 3) }),
      lessons: { a: { opened: at }, b: { opened: at + 2 } },
      checkups: { [at + 9]: { form: 'A', areas: {} } },
    };
    expect(markOf(later)).toBe(markOf(opened(at)));
  });
});

const code = ({ sign = 'ITS1', by = who, name = 'A', checkups = '', items = '' } = {}) =>
  [sign, by, name, checkups, items].join('!');
const one = 'A.1.4-9-a';

describe('what a camera reads', () => {
  test('spaces around the code do not matter, and up to four measurements are taken', () => {
    expect(readResult(` ${code()}\n`)).toEqual({ who, name: 'A', checkups: [], items: [] });
    expect(readResult(code({ checkups: [one, one, one, one].join('*') }))!.checkups).toHaveLength(4);
    expect(readResult(code({ items: 'abcd9'.repeat(200) }))!.items).toHaveLength(200);
    expect(readResult(code({ by: 'a'.repeat(16) }))!.who).toBe('a'.repeat(16));
  });

  test('a measurement tells minutes since 2026 and hundredths of points, by area or competency', () => {
    expect(readResult(code({ checkups: 'B.10.4.2-5-a_0-0-2s_' }))!.checkups).toEqual([
      {
        at: Date.UTC(2026, 0, 1, 0, 36),
        form: 'B',
        answers: [
          { item: 'area/4-2', competency: '4.2', earned: 0.05, possible: 0.1 },
          { item: 'area/0', competency: '0', earned: 0, possible: 1 },
        ],
      },
    ]);
  });

  test.each([
    ['another sign', code({ sign: 'ITS2' })],
    ['one part too many', `${code()}!`],
    ['one part too few', `ITS1!${who}!A!`],
    ['no mark', code({ by: '' })],
    ['a mark too short', code({ by: 'abcd123' })],
    ['a mark too long', code({ by: 'a'.repeat(17) })],
    ['a mark with a capital before it', code({ by: `X${who}` })],
    ['a mark with a sign after it', code({ by: `${who}-` })],
    ['answers cut short', code({ items: 'abcd9abc' })],
    ['an answer with no score', code({ items: 'abcdx' })],
    ['more answers than any phone sends', code({ items: 'abcd9'.repeat(201) })],
    ['five measurements', code({ checkups: [one, one, one, one, one].join('*') })],
    ['one good measurement and a bad one', code({ checkups: `${one}*B.1` })],
    ['form C', code({ checkups: 'C.1.4-9-a' })],
    ['a measurement with a sign before it', code({ checkups: `x${one}` })],
    ['a measurement with a sign after it', code({ checkups: `${one}!` })],
    ['a measurement with a point after it', code({ checkups: `${one}.` })],
    ['a measurement of a time far off', code({ checkups: 'A.12345678.4-9-a' })],
    ['a measurement of nothing', code({ checkups: 'A.1.' })],
    ['a good area and one with too many points', code({ checkups: 'A.1.4-9-a_5-b-a' })],
    ['a good area and one without points', code({ checkups: 'A.1.4-9-a_5-0-0' })],
    ['a competency of letters', code({ checkups: 'A.1.4.x-9-a' })],
    ['a name that is no text', code({ name: '%E0' })],
  ])('%s is refused', (_, text) => {
    expect(readResult(text)).toBeUndefined();
  });
});

test('every question has a sign of four letters, so that a row of them can be cut apart', () => {
  for (let i = 0; i < 300; i++) expect(itemHash(`lesson/q${i}`)).toMatch(/^[0-9a-z]{4}$/);
});

test('answers of items the register does not know are left out, the others keep their order and score', () => {
  const sent = {
    who,
    name: '',
    checkups: [],
    items: ['a/1', 'b/2', 'c/3'].map((k, i) => ({ hash: itemHash(k), score: i / 2 })),
  };
  expect(
    answersOf(sent, [
      { key: 'c/3', competency: '3.3' },
      { key: 'a/1', competency: '1.1' },
    ]),
  ).toEqual([
    { item: 'a/1', competency: '1.1', earned: 0, possible: 1 },
    { item: 'c/3', competency: '3.3', earned: 1, possible: 1 },
  ]);
});
