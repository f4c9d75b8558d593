import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodies, bytesOf, missing, rangeOf, type KeptList, type SavedFile } from '../../../../src/core/offline/list.ts';

const list = (files: SavedFile[], at = 0): KeptList => ({ id: 'm', title: 'M', version: 'v', files, at });
const file: fc.Arbitrary<SavedFile> = fc.tuple(fc.webPath(), fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(99));

describe('missing', () => {
  test('names every body once, and none that is there', () => {
    fc.assert(
      fc.property(fc.array(file), fc.subarray(['a', 'b', 'c', 'd']), (files, have) => {
        const hashes = missing(list(files), new Set(have)).map(([, hash]) => hash);
        expect(new Set(hashes).size).toBe(hashes.length);
        expect(new Set([...hashes, ...have])).toEqual(new Set([...files.map(([, hash]) => hash), ...have]));
      }),
    );
  });

  test('leaves the set it was given alone', () => {
    const have = new Set<string>();
    missing(list([['', 'a', 1]]), have);
    expect(have.size).toBe(0);
  });
});

test('of two saved modules the newer one says what a shared page holds', () => {
  const older = list(
    [
      ['', 'old', 1],
      ['a/', 'a', 1],
    ],
    1,
  );
  const newer = list([['', 'new', 1]], 2);
  expect(bodies([newer, older])).toEqual(
    new Map([
      ['', 'new'],
      ['a/', 'a'],
    ]),
  );
});

test('bytes add up', () =>
  expect(
    bytesOf([
      ['', 'a', 2],
      ['b', 'b', 3],
    ]),
  ).toBe(5));

test.each([
  ['bytes=0-', 10, { from: 0, to: 9 }],
  ['bytes=2-4', 10, { from: 2, to: 4 }],
  ['bytes=-3', 10, { from: 7, to: 9 }],
  ['bytes=5-99', 10, { from: 5, to: 9 }],
  ['bytes=10-', 10, undefined],
  ['bytes=0-1,3-4', 10, undefined],
  [null, 10, undefined],
])('the range %s of %i bytes is %o', (range, size, expected) => expect(rangeOf(range, size)).toEqual(expected));
