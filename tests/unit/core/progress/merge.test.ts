import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../../../src/core/progress/merge.ts';
import { readProgress } from '../../../../src/core/progress/migrate.ts';
import { addTry, emptyProgress, type ItemRecord, type Progress } from '../../../../src/core/progress/record.ts';

const time = fc.integer({ min: 0, max: 5 });
const score = fc.constantFrom(0, 0.5, 1);
const item = fc
  .array(fc.record({ at: time, score }), { minLength: 1, maxLength: 3 })
  .map((tries) => tries.reduce<ItemRecord | undefined>(addTry, undefined)!);
const practiceTry = fc.record({ at: time, mistakes: time, hints: time });
const points = fc.record({ earned: time, possible: fc.integer({ min: 1, max: 5 }) });
const few = <T>(value: fc.Arbitrary<T>) => fc.dictionary(fc.constantFrom('a', 'b'), value, { noNullPrototype: true });
const anyProgress: fc.Arbitrary<Progress> = fc.record({
  version: fc.constant(1 as const),
  items: few(item),
  lessons: few(fc.record({ opened: time, finished: time }, { requiredKeys: ['opened'] })),
  practice: few(fc.record({ guided: practiceTry, alone: practiceTry }, { requiredKeys: [] })),
  checks: few(fc.tuple(points, time).map(([p, at]) => ({ ...p, at, passed: p.earned >= p.possible }))),
  checkups: few(fc.record({ form: fc.constantFrom('A' as const, 'B' as const), areas: few(points) })),
});

describe('merging what two devices remember', () => {
  test('does not depend on the order', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });
  test('does not depend on the grouping', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });
  test('changes nothing when the same record arrives again', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        expect(merge(a, a)).toEqual(a);
      }),
    );
  });
  test('keeps the first try, the latest try and the best score', () => {
    const mine = addTry(addTry(undefined, { at: 1, score: 0 }), { at: 3, score: 1 });
    const theirs = addTry(undefined, { at: 2, score: 0.5 });
    const merged = merge({ ...emptyProgress(), items: { x: theirs } }, { ...emptyProgress(), items: { x: mine } })
      .items['x'];
    expect(merged).toEqual({ first: { at: 1, score: 0 }, last: { at: 3, score: 1 }, best: 1, tries: 2 });
  });
  test('keeps what only one of them has', () => {
    const a = { ...emptyProgress(), lessons: { x: { opened: 1 } } };
    const b = { ...emptyProgress(), lessons: { y: { opened: 2, finished: 3 } } };
    expect(merge(a, b).lessons).toEqual({ x: { opened: 1 }, y: { opened: 2, finished: 3 } });
  });
});

describe('reading a stored record', () => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(anyProgress, (p) => {
        expect(readProgress(JSON.stringify(p))).toEqual({ kind: 'ok', progress: JSON.parse(JSON.stringify(p)) });
      }),
    );
  });
  test('never throws, whatever stands in the storage', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['ok', 'damaged', 'future']).toContain(readProgress(text).kind);
      }),
    );
  });
  test('rescues the good parts of a damaged record', () => {
    const good = { opened: 5 };
    const read = readProgress(
      JSON.stringify({ ...emptyProgress(), lessons: { fine: good, broken: { opened: 'x' } }, items: 7 }),
    );
    expect(read).toEqual({ kind: 'damaged', rescued: { ...emptyProgress(), lessons: { fine: good } } });
  });
  test('leaves a record of a newer version alone', () => {
    expect(readProgress('{"version":2,"items":{}}')).toEqual({ kind: 'future', version: 2 });
  });
});
