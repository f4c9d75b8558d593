import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCards } from '../../../../src/components/classroom/find-cards.ts';
import {
  countVotes,
  letterOnTop,
  letters,
  readFrame,
  type Marker,
  type Reading,
} from '../../../../src/core/classroom/votes.ts';
import { random } from '../../../../src/core/quiz/shuffle.ts';
import { blur, classroom, hold, noise, rgba, room } from './scene.ts';

const corners = (turn: number) =>
  [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([x, y]) => {
    const a = (turn * Math.PI) / 180;
    return { x: 50 + x! * Math.cos(a) - y! * Math.sin(a), y: 50 + x! * Math.sin(a) + y! * Math.cos(a) };
  });
const marker = (id: number, turn = 0, hammingDistance = 0): Marker => ({ id, corners: corners(turn), hammingDistance });
const roster = new Set([1, 2, 3]);

test.each([
  [0, 'A'],
  [-90, 'B'],
  [180, 'C'],
  [90, 'D'],
  [20, 'A'],
  [-70, 'B'],
] as const)('a card turned by %i° shows %s', (turn, letter) => {
  expect(letterOnTop(corners(turn))).toBe(letter);
});

test('a card held on its corner says nothing', () => {
  expect(letterOnTop(corners(45))).toBeUndefined();
});

test('a vote counts once it was read twice in a row, and turning the card replaces it', () => {
  let readings: Reading[] = [];
  const see = (...markers: Marker[]) => (readings = readFrame(readings, markers, roster));
  see(marker(1));
  expect(countVotes(readings)).toEqual({ A: 0, B: 0, C: 0, D: 0 });
  see(marker(1));
  expect(countVotes(readings)).toEqual({ A: 1, B: 0, C: 0, D: 0 });
  see(marker(1, 90));
  expect(countVotes(readings).A).toBe(1);
  see();
  see(marker(1, 90));
  expect(countVotes(readings)).toEqual({ A: 0, B: 0, C: 0, D: 1 });
});

test('ids outside the roster, doubtful reads and doubled cards never count', () => {
  const frame = [marker(99), marker(2, 0, 4), marker(3), marker(3, 90), marker(3)];
  expect(readFrame(readFrame([], frame, roster), frame, roster)).toEqual([]);
});

test('nobody votes twice, whatever the camera sees', () => {
  const frames = fc.array(
    fc.array(fc.record({ id: fc.integer({ min: 0, max: 5 }), turn: fc.constantFrom(0, 90, 180, 270) }), {
      maxLength: 6,
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(frames, (all) => {
      const readings = all.reduce<Reading[]>(
        (r, f) =>
          readFrame(
            r,
            f.map((m) => marker(m.id, m.turn)),
            roster,
          ),
        [],
      );
      expect(new Set(readings.map((r) => r.card)).size).toBe(readings.length);
      expect(Object.values(countVotes(readings)).reduce((a, b) => a + b)).toBeLessThanOrEqual(roster.size);
    }),
  );
});

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
