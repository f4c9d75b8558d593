import { expect, test } from 'vitest';
import { findCards } from '../../../../src/components/classroom/find-cards.ts';
import { letters, readFrame, type Reading } from '../../../../src/core/classroom/votes.ts';
import { random } from '../../../../src/core/quiz/shuffle.ts';
import { blur, classroom, hold, noise, rgba, room } from './scene.ts';

const thirty = Array.from({ length: 30 }, (_, i) => ({ id: i + 1, letter: letters[(i * 7 + 3) % 4]! }));
const ids = new Set(thirty.map((c) => c.id));
const readScene = (seed: number, { size = 62, tilt = 25, soft = 0, grain = 0 }) => {
  const picture = classroom(seed, thirty, { size, tilt });
  if (soft) blur(picture, soft);
  if (grain) noise(picture, grain, seed);
  const frame = findCards(rgba(picture));
  return { frame, votes: readFrame(readFrame([], frame, ids), frame, ids) };
};
const wrong = (votes: Reading[]) => votes.filter((v) => v.vote && thirty[v.card - 1]!.letter !== v.vote);

test.each([
  ['in a clear picture', {}],
  ['seen from the side', { tilt: 45 }],
  ['small, at the back of the hall', { size: 40 }],
  ['a little out of focus', { soft: 1 }],
  ['in a dim room', { grain: 40 }],
  ['out of focus in a dim room', { soft: 1, grain: 30 }],
  ['badly out of focus', { soft: 2 }],
])('thirty cards are read %s', (_, scene) => {
  const { votes } = readScene(7, scene);
  expect(wrong(votes)).toEqual([]);
  expect(votes.filter((v) => v.vote)).toHaveLength(30);
});

test(
  'over twelve rooms no card is ever read wrongly, and at most one in a hundred is missed',
  { timeout: 60_000 },
  () => {
    let missed = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const { votes } = readScene(seed, { tilt: 35, soft: seed % 2, grain: 25 });
      expect(wrong(votes)).toEqual([]);
      missed += 30 - votes.filter((v) => v.vote).length;
    }
    expect(missed).toBeLessThanOrEqual(3);
  },
);

test('a room without cards has no votes, and a visitor with a card of another class changes nothing', () => {
  const empty = room(1280, 720, 3);
  noise(empty, 50, 3);
  expect(readFrame([], findCards(rgba(empty)), ids)).toEqual([]);
  const visitor = classroom(5, thirty.slice(0, 5));
  hold(visitor, { id: 200, letter: 'B', size: 90, x: 640, y: 500 });
  const frame = findCards(rgba(visitor));
  expect(frame.map((m) => m.id)).toContain(200);
  expect(
    readFrame([], frame, ids)
      .map((r) => r.card)
      .sort((a, b) => a - b),
  ).toEqual([1, 2, 3, 4, 5]);
});

test('a picture of nothing but noise gives no vote in a class of thirty', () => {
  for (let seed = 0; seed < 5; seed++) {
    const next = random(seed);
    const picture = room(640, 480, seed);
    picture.grey.forEach((_, i) => (picture.grey[i] = next() * 255));
    expect(readFrame([], findCards(rgba(picture)), ids)).toEqual([]);
  }
});
