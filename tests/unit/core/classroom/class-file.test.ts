import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNames, kept, present, type ClassFile } from '../../../../src/core/classroom/class-file.ts';
import { mergeClass } from '../../../../src/core/classroom/merge-class.ts';
import { readClass } from '../../../../src/core/classroom/read-class.ts';
import { answer, classOf, result } from './sample-class.ts';

test('names are sorted as Vietnamese class lists are: given name first, tones in their order', () => {
  const file = classOf(['Trần Thị Ánh', 'Lê Văn Đức', 'Nguyễn Văn An', 'Phạm Thị Dung', 'Nguyễn Thị Ân']);
  expect(present(file).map((l) => l.name)).toEqual([
    'Nguyễn Văn An',
    'Trần Thị Ánh',
    'Nguyễn Thị Ân',
    'Phạm Thị Dung',
    'Lê Văn Đức',
  ]);
});

test('adding names skips those already there, whatever their Unicode form, and gives free cards', () => {
  let n = 0;
  const file = addNames(
    classOf(['Võ Thị Sáu']),
    ['Võ Thị Sáu'.normalize('NFD'), '  ', 'Lê  Văn Tám', 'võ thị sáu'],
    5,
    () => `n${n++}`,
  );
  expect(present(file).map((l) => [l.name, l.card])).toEqual([
    ['Võ Thị Sáu', 1],
    ['Lê Văn Tám', 2],
  ]);
});

test('a name taken off the list takes its results out of every count, and an older copy does not bring it back', () => {
  const old = classOf(['A', 'B'], [result('l1', 'before', [answer('a', 1)])]);
  const now: ClassFile = {
    ...old,
    learners: old.learners.map((l) => (l.id === 'l1' ? { ...l, gone: true, changed: 9 } : l)),
  };
  expect(kept(mergeClass(old, now))).toEqual([]);
  expect(mergeClass(now, old)).toEqual(mergeClass(old, now));
});

const learner = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  name: fc.string({ maxLength: 3 }),
  card: fc.nat(3),
  changed: fc.nat(3),
});
const anyClass = fc
  .record({
    name: fc.constantFrom('x', 'y'),
    changed: fc.nat(2),
    learners: fc.uniqueArray(learner, { selector: (l) => l.id }),
    at: fc.nat(3),
    rc: fc.nat(2),
  })
  .map(({ at, rc, ...c }): ClassFile => ({
    ...classOf([], [result('a', 'before', [answer('i', at % 2)], { at, changed: rc })]),
    ...c,
    learners: [...c.learners].sort((x, y) => (x.id < y.id ? -1 : 1)),
  }));

test('merging copies is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(anyClass, anyClass, anyClass, (a, b, c) => {
      expect(mergeClass(a, b)).toEqual(mergeClass(b, a));
      expect(mergeClass(mergeClass(a, b), c)).toEqual(mergeClass(a, mergeClass(b, c)));
      expect(mergeClass(a, a)).toEqual(a);
    }),
  );
});

test('two different classes are never merged', () => {
  expect(() => mergeClass(classOf([]), { ...classOf([]), id: 'other' })).toThrow(/two classes/);
});

test('a class file comes back as it went out', () => {
  const file = classOf(['Võ Thị Sáu'], [result('l1', 'before', [answer('a', 1, '4.2', 'opt')])]);
  expect(readClass(JSON.stringify(file))).toEqual({ kind: 'ok', file, dropped: 0 });
  expect(readClass(`\uFEFF${JSON.stringify(file)}`)).toMatchObject({ kind: 'ok' });
});

test.each([
  ['', 'not-json'],
  ['{"format":"i-to-so-class"', 'not-json'],
  ['[1]', 'not-a-class'],
  ['{"version":1}', 'not-a-class'],
  ['{"format":"i-to-so-class","version":2,"id":"a"}', 'future'],
  ['{"format":"i-to-so-sealed","version":1}', 'sealed'],
])('%j is refused as %s', (text, why) => {
  expect(readClass(text)).toEqual({ kind: 'refused', why });
});

test('entries that make no sense are left out and counted, the rest is kept', () => {
  const good = result('l1', 'before', [answer('a', 1)]);
  const bad = [{ ...good, phase: 'sometime' }, { ...good, answers: [{ ...answer('a', 1), earned: 7 }] }, null];
  const read = readClass(JSON.stringify({ ...classOf(['A']), results: [good, ...bad] }));
  expect(read).toMatchObject({ kind: 'ok', dropped: 3 });
  expect(read.kind === 'ok' && read.file.results).toHaveLength(2);
});

test('no text whatever makes reading throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readClass(text)));
});
