import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countVotes, letterOnTop, readFrame, type Marker, type Reading } from '../../../../src/core/classroom/votes.ts';

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

test('a card held on its corner, or not seen whole, says nothing', () => {
  for (const turn of [40, 45, 50, -40, 130, -130]) expect(letterOnTop(corners(turn))).toBeUndefined();
  for (let seen = 0; seen < 4; seen++) expect(letterOnTop(corners(0).slice(0, seen))).toBeUndefined();
});

test('a card may lean by a third of a turn to the next letter', () => {
  for (const turn of [0, 90, 180, -90])
    for (const lean of [-30, 30]) expect(letterOnTop(corners(turn + lean))).toBe(letterOnTop(corners(turn)));
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

test('a card read with a few doubtful squares counts, and one seen twice in a picture keeps the vote it had', () => {
  const frame = [marker(1, 90, 3)];
  const voted = readFrame(readFrame([], frame, roster), frame, roster);
  expect(countVotes(voted).D).toBe(1);
  expect(readFrame(voted, [marker(1), marker(1)], roster)).toEqual(voted);
});

test('a vote may ask for more frames in a row, and another letter between them begins anew', () => {
  const frames = [0, 0, 90, 0, 0, 0].map((turn) => [marker(1, turn)]);
  const votes = frames.map(
    (_, i) => countVotes(frames.slice(0, i + 1).reduce<Reading[]>((r, f) => readFrame(r, f, roster, 3), [])).A,
  );
  expect(votes).toEqual([0, 0, 0, 0, 0, 1]);
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
