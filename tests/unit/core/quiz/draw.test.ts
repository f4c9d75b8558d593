import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { draw, drawForms, type Entry } from '../../../../src/core/quiz/draw.ts';

const anyBank = fc
  .array(
    fc.record({
      competency: fc.constantFrom('1.1', '2.5', '4.2', '4.3', '5.1'),
      lesson: fc.constantFrom('x', 'y', 'z'),
    }),
    { maxLength: 60 },
  )
  .map((list): Entry[] => list.map((e, i) => ({ ...e, key: `${e.lesson}/${i}` })));

const count = (bank: Entry[], keys: string[], by: 'competency' | 'lesson') => {
  const of = new Map(bank.map((e) => [e.key, e[by]]));
  const counts: Record<string, number> = {};
  for (const k of keys) counts[of.get(k)!] = (counts[of.get(k)!] ?? 0) + 1;
  return counts;
};

describe('draw', () => {
  test('gives as many as asked, each once, the same for the same seed', () => {
    fc.assert(
      fc.property(anyBank, fc.nat(30), fc.nat(), (bank, n, seed) => {
        const keys = draw(bank, n, { seed });
        expect(keys).toHaveLength(Math.min(n, bank.length));
        expect(new Set(keys).size).toBe(keys.length);
        expect(draw(bank, n, { seed })).toEqual(keys);
      }),
    );
  });

  test('gives every competency its turn before any has a second', () => {
    fc.assert(
      fc.property(anyBank, fc.nat(30), fc.nat(), (bank, n, seed) => {
        const drawn = count(bank, draw(bank, n, { seed }), 'competency');
        const held = count(
          bank,
          bank.map((e) => e.key),
          'competency',
        );
        const most = Math.max(0, ...Object.values(drawn));
        for (const [c, has] of Object.entries(held))
          expect(drawn[c] ?? 0).toBeGreaterThanOrEqual(Math.min(has, most - 1));
      }),
    );
  });

  test('takes turns among lessons within a competency', () => {
    const bank: Entry[] = [...Array(8).keys()].flatMap((i) => [
      { key: `x/${i}`, competency: '4.2', lesson: 'x' },
      { key: `y/${i}`, competency: '4.2', lesson: 'y' },
    ]);
    for (let seed = 0; seed < 20; seed++) {
      expect(count(bank, draw(bank, 6, { seed }), 'lesson')).toEqual({ x: 3, y: 3 });
      const { A, B } = drawForms(bank, 3, seed);
      expect(count(bank, [...A, ...B], 'lesson')).toEqual({ x: 3, y: 3 });
    }
  });

  test('repeats nothing until the bank is used up, then begins with the oldest', () => {
    fc.assert(
      fc.property(anyBank, fc.integer({ min: 1, max: 12 }), fc.nat(), (bank, n, seed) => {
        const used: string[] = [];
        for (let round = 0; used.length + n <= bank.length; round++)
          used.push(...draw(bank, n, { seed: seed + round, used }));
        expect(new Set(used).size).toBe(used.length);
        const next = draw(bank, n, { seed: seed + 99, used });
        const fresh = bank.filter((e) => !used.includes(e.key)).map((e) => e.key);
        expect(next).toEqual(expect.arrayContaining(fresh.slice(0, n)));
        const again = next.filter((k) => used.includes(k));
        expect(new Set(again)).toEqual(new Set(used.slice(0, again.length)));
      }),
    );
  });
});

describe('forms A and B', () => {
  test('share no item and have equally many of each competency', () => {
    fc.assert(
      fc.property(anyBank, fc.nat(20), fc.nat(), (bank, n, seed) => {
        const { A, B } = drawForms(bank, n, seed);
        expect(A.filter((k) => B.includes(k))).toEqual([]);
        expect(new Set([...A, ...B]).size).toBe(A.length + B.length);
        expect(count(bank, A, 'competency')).toEqual(count(bank, B, 'competency'));
        expect(A.length).toBeLessThanOrEqual(n);
      }),
    );
  });

  test('cover every competency that has two items before any is asked twice', () => {
    const bank: Entry[] = ['1.1', '1.1', '2.5', '2.5', '4.2', '4.2', '4.2', '4.2', '5.1'].map((competency, i) => ({
      key: `${i}`,
      competency,
      lesson: 'x',
    }));
    expect(count(bank, drawForms(bank, 3, 5).A, 'competency')).toEqual({ '1.1': 1, '2.5': 1, '4.2': 1 });
    expect(drawForms(bank, 20, 5).A).toHaveLength(4);
  });
});
