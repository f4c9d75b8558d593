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

test('the later change counts, whoever hears of it; of two made at once always the same one', () => {
  const [early, late] = [firstSlide('wall'), { ...firstSlide('desk'), seq: 1, at: 1 }];
  expect([newer(early, late), newer(late, early)]).toEqual([late, late]);
  const other = { ...late, from: 'wall', at: 2 };
  expect(newer(late, other)).toBe(newer(other, late));
});

test('a show begins lit, on its first slide', () => {
  expect(firstSlide('wall')).toMatchObject({ at: 0, black: false });
});

test('what comes over the channel is a state or nothing', () => {
  const s = { ...firstSlide('wall'), started: 5 };
  expect(readState(JSON.parse(JSON.stringify(s)))).toEqual(s);
  for (const bad of [null, undefined, 'x', 7, {}, []]) expect(readState(bad)).toBeUndefined();
  for (const part of ['seq', 'from', 'at', 'black', 'revealed'])
    for (const bad of [undefined, null, -1, 1.5, '1', {}, [-1], ['a']])
      if (part !== 'from' || bad !== '1') expect(readState({ ...s, [part]: bad }), `${part}: ${bad}`).toBeUndefined();
});

test('a show that has not begun, and one whose clock is nonsense, is a state without a clock', () => {
  expect(readState(firstSlide('wall'))).toStrictEqual(firstSlide('wall'));
  for (const started of [-1, 1.5, 'x', null])
    expect(readState({ ...firstSlide('wall'), started })).toStrictEqual(firstSlide('wall'));
});
