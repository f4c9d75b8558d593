import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSlide, newer, readState, type SlideState } from '../../../../src/core/classroom/sync.ts';

const state = fc.record({
  seq: fc.nat(5),
  from: fc.constantFrom('wall', 'desk'),
  at: fc.nat(9),
  black: fc.boolean(),
  revealed: fc.constant<number[]>([]),
});

test('windows that heard the same states in any order stand on the same slide', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(state, { selector: (s) => `${s.seq}${s.from}`, minLength: 1 }),
      fc.nat(),
      (heard, seed) => {
        const shuffled = [...heard].sort((a, b) => ((a.seq * 31 + a.at + seed) % 7) - ((b.seq * 31 + b.at + seed) % 7));
        const end = (list: SlideState[]) => list.reduce(newer, firstSlide(''));
        expect(end(heard)).toEqual(end(shuffled));
      },
    ),
  );
});

test('what comes over the channel is a state or nothing', () => {
  const s = { ...firstSlide('wall'), started: 5 };
  expect(readState(JSON.parse(JSON.stringify(s)))).toEqual(s);
  for (const bad of [null, 'x', {}, { ...s, at: -1 }, { ...s, revealed: ['a'] }, { ...s, seq: 1.5 }])
    expect(readState(bad)).toBeUndefined();
});
