import { describe, expect, test } from 'vitest';
import { addNames, emptyClass, kept, present, sameName } from '../../../../src/core/classroom/class-file.ts';
import { addPhone, addTally, ownerOf } from '../../../../src/core/classroom/collect.ts';
import { mergeClass } from '../../../../src/core/classroom/merge-class.ts';
import type { PhoneResult } from '../../../../src/core/classroom/phone-result.ts';
import { readClass } from '../../../../src/core/classroom/read-class.ts';
import { answer, classOf, result } from './sample-class.ts';

const ids = () => {
  let n = 0;
  return () => `n${n++}`;
};

describe('the list of names', () => {
  test('a new class is empty and can be read back', () => {
    const file = emptyClass('c', 7);
    expect(file).toMatchObject({
      name: '',
      ward: '',
      province: '',
      changed: 7,
      learners: [],
      results: [],
      tallies: [],
    });
    expect(readClass(JSON.stringify(file))).toEqual({ kind: 'ok', file, dropped: 0 });
  });

  test('a space typed before or after a name does not matter', () => {
    expect(sameName(' An ')).toBe(sameName('An'));
  });

  test('the same name twice in one list is one learner; spaces, case and Unicode form do not make another', () => {
    const file = addNames(
      emptyClass('c', 1),
      ['Lê Văn Tám', ' lê  văn\ttám ', 'LÊ VĂN TÁM'.normalize('NFD')],
      5,
      ids(),
    );
    expect(file.learners).toEqual([{ id: 'n0', name: 'Lê Văn Tám', card: 1, changed: 5 }]);
    expect(sameName('Hoa')).not.toBe(sameName('Hòa'));
    expect(sameName('Vân Anh')).not.toBe(sameName('Vânanh'));
  });

  test('a name is no longer than eighty letters', () => {
    expect(addNames(emptyClass('c', 1), ['x'.repeat(99)], 5, ids()).learners[0]!.name).toBe('x'.repeat(80));
  });

  test('who left gives the card back, and a gap in the cards is filled first', () => {
    const file = classOf(['A', 'B', 'C', 'D']);
    file.learners[1]!.gone = true;
    expect(addNames(file, ['E', 'F'], 5, ids()).learners.slice(4)).toMatchObject([{ card: 2 }, { card: 5 }]);
  });

  test('of one given name the words before it decide, a shorter name first; of one name, the card', () => {
    const names = ['Trần Văn An', 'An', 'Lê Thị An', 'Lê Văn An', 'Văn An', 'Bình'];
    const sorted = ['An', 'Lê Thị An', 'Văn An', 'Lê Văn An', 'Trần Văn An', 'Bình'];
    expect(present(classOf(names)).map((l) => l.name)).toEqual(sorted);
    expect(present(classOf([...names].reverse())).map((l) => l.name)).toEqual(sorted);
    const twins = classOf(['An', 'An', 'An']);
    twins.learners.reverse();
    expect(present(twins).map((l) => l.card)).toEqual([1, 2, 3]);
  });

  test('a result taken back counts no more', () => {
    const file = classOf(['A'], [result('l1', 'before', [answer('a', 1)], { gone: true }), result('l1', 'after', [])]);
    expect(kept(file).map((r) => r.phase)).toEqual(['after']);
  });
});

describe('two copies of one class', () => {
  const named = (name: string, changed: number, more = {}) => ({ ...classOf([]), name, changed, ...more });

  test('the later heading counts, whole; of two equally late ones always the same', () => {
    const [old, late] = [named('old', 1, { ward: 'X' }), named('late', 2, { ward: '' })];
    for (const merged of [mergeClass(old, late), mergeClass(late, old)])
      expect(merged).toMatchObject({ name: 'late', ward: '', changed: 2 });
    const [a, b] = [named('a', 1), named('b', 1)];
    expect(mergeClass(a, b).name).toBe(mergeClass(b, a).name);
  });

  test('what only one copy has stays, in order of id; of what both have, the later', () => {
    const mine = classOf(
      [],
      [result('l1', 'before', [], { id: 'c' }), result('l1', 'before', [], { id: 'a', changed: 5 })],
    );
    const yours = classOf(
      [],
      [result('l1', 'after', [], { id: 'b' }), result('l1', 'after', [], { id: 'a', changed: 4 })],
    );
    for (const { results } of [mergeClass(mine, yours), mergeClass(yours, mine)])
      expect(results.map((r) => [r.id, r.phase])).toEqual([
        ['a', 'before'],
        ['b', 'after'],
        ['c', 'before'],
      ]);
  });

  test('the order in which fields were written does not decide between equally late versions', () => {
    const first = result('l1', 'before', [answer('a', 0)], { at: 3 });
    const other = result('l1', 'before', [answer('a', 1)], { at: 3 });
    const turned = (r: typeof first) => ({
      ...(Object.fromEntries(Object.entries(r).reverse()) as typeof first),
      answers: r.answers.map((a) => Object.fromEntries(Object.entries(a).reverse()) as typeof a),
    });
    const winner = mergeClass(classOf([], [first]), classOf([], [other])).results;
    for (const [a, b] of [
      [first, turned(other)],
      [turned(first), other],
      [turned(other), first],
      [turned(first), turned(other)],
    ] as const)
      expect(mergeClass(classOf([], [a]), classOf([], [b])).results).toEqual(winner);
  });
});

describe('what phones bring', () => {
  const checkup = (at: number, earned: number) => ({
    at,
    form: 'A' as const,
    answers: [{ item: 'area/4', competency: '4', earned, possible: 5 }],
  });
  const phone = (checkups: PhoneResult['checkups'], more: Partial<PhoneResult> = {}): PhoneResult => ({
    who: 'abcd1234',
    name: 'A',
    checkups,
    items: [],
    ...more,
  });
  const bring = (p: PhoneResult, items = [answer('q', 1)], phase: 'before' | 'after' = 'before') =>
    addPhone(classOf(['A', 'B']), 'l1', p, items, phase, 'qr', 9).results;

  test('one measurement is what the teacher says it is; the answers beside it belong to the lesson', () => {
    for (const phase of ['before', 'after'] as const)
      expect(bring(phone([checkup(3, 2)]), undefined, phase)).toMatchObject([
        { phase, at: 3, source: 'qr', answers: checkup(3, 2).answers, changed: 9 },
        { phase: 'lesson', at: 9, answers: [answer('q', 1)] },
      ]);
  });

  test('answers alone are what the teacher says they are; nothing at all adds nothing', () => {
    expect(bring(phone([]))).toMatchObject([{ phase: 'before', at: 9, learner: 'l1' }]);
    expect(bring(phone([]), [])).toEqual([]);
    expect(bring(phone([checkup(3, 2)]), [])).toHaveLength(1);
  });

  test('a later measurement is one more; the same again replaces itself', () => {
    let file = addPhone(classOf(['A']), 'l1', phone([checkup(3, 2)]), [], 'before', 'qr', 9);
    file = addPhone(file, 'l1', phone([checkup(4, 5)]), [], 'after', 'qr', 10);
    file = addPhone(file, 'l1', phone([checkup(4, 5)]), [], 'after', 'qr', 11);
    expect(file.results.map((r) => [r.phase, r.at])).toEqual([
      ['before', 3],
      ['after', 4],
    ]);
  });

  test('a measurement brought alone and again beside another counts once', () => {
    const bringAll = (...brought: PhoneResult['checkups'][]) =>
      brought.reduce((file, c, i) => addPhone(file, 'l1', phone(c), [], 'before', 'qr', 9 + i), classOf(['A'])).results;
    const [first, last] = [checkup(3, 2), checkup(4, 5)];
    for (const results of [bringAll([first], [first, last]), bringAll([first, last], [first])])
      expect(results.map((r) => [r.phase, r.at]).sort()).toEqual([
        ['after', 4],
        ['before', 3],
      ]);
    expect(bringAll([first, last], [last]).map((r) => r.at)).toEqual([3, 4]);
  });

  test('answers brought as "before" and as "after" stand side by side', () => {
    const before = addPhone(classOf(['A']), 'l1', phone([]), [answer('q', 0)], 'before', 'qr', 9);
    const both = addPhone(before, 'l1', phone([]), [answer('q', 1)], 'after', 'qr', 10);
    expect(both.results.map((r) => r.phase)).toEqual(['before', 'after']);
  });

  test('a phone is not taken for that of another, nor for that of someone who left', () => {
    const file = classOf(['A', 'B'], [result('l2', 'before', [], { id: 'zzzz9999-m1' })]);
    expect(ownerOf(file, phone([], { name: 'Ai đó' }))).toBeUndefined();
    expect(ownerOf(file, phone([], { who: 'zzzz9999', name: 'A' }))).toBe('l2');
    file.learners[1]!.gone = true;
    expect(ownerOf(file, phone([], { who: 'zzzz9999', name: 'A' }))).toBe('l1');
    expect(ownerOf(file, phone([], { who: 'zzzz9999', name: 'B' }))).toBeUndefined();
  });
});

test('counts of two questions and of two quizzes are kept apart, and can be read back', () => {
  const asked = (key: string) => ({ key, competency: '4.2', options: ['a', 'b'], right: 'b' });
  const counts = { A: 1, B: 2, C: 0, D: 0 };
  let file = classOf([]);
  for (const quiz of ['q1', 'q2'])
    for (const key of [
      'l/x',
      'l/y',
      'a/bc',
      'ab/c',
      `${'l'.repeat(60)}/x`,
      `${'l'.repeat(60)}/y`,
      `${'l'.repeat(64)}/x`,
    ])
      file = addTally(file, quiz, 'before', asked(key), counts, 5);
  expect(file.tallies).toHaveLength(14);
  expect(readClass(JSON.stringify(file))).toEqual({ kind: 'ok', file, dropped: 0 });
});
