import fc from 'fast-check';
import { encode } from 'cborg';
import encodeQR from 'qr';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../../../src/core/certificate/base64url.ts';
import { packLetters } from '../../../../src/core/certificate/letters.ts';
import {
  cleanName,
  dayFromIso,
  dayOf,
  isIsoDay,
  isoDay,
  nameFits,
  recordKinds,
  type CompletionRecord,
} from '../../../../src/core/certificate/record.ts';
import { readToken, selfToken, vouchedToken } from '../../../../src/core/certificate/token.ts';
import { hanh, signedBy, site, teacher, today } from './sample.ts';

const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map(cleanName).filter(nameFits);
const records: fc.Arbitrary<CompletionRecord> = fc
  .record({
    kind: fc.constantFrom(...recordKinds),
    subject: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
    name: names,
    day: fc.nat(40_000),
    possible: fc.nat(100),
    lessons: fc.nat(99),
    id: fc.stringMatching(/^[0-9a-f]{12}$/),
    share: fc.nat(4),
  })
  .map(({ share, ...r }) => ({ ...r, earned: (r.possible * share) / 4 }));

test('a record comes back from its token as it went in, in both tiers', () => {
  fc.assert(
    fc.property(records, (record) => {
      expect(readToken(selfToken(record))).toEqual({ kind: 'token', token: { tier: 'self', record } });
      const vouching = { key: 'fedcba9876543210', signed: record.day + 1, until: 0 };
      const signature = new Uint8Array(64).fill(7);
      expect(readToken(vouchedToken(record, vouching, signature))).toEqual({
        kind: 'token',
        token: { tier: 'vouched', record, vouching, signature },
      });
    }),
  );
});

/** The fields of a record as a token has them, and of who vouches for it. */
const own = [
  0,
  'online-safety',
  packLetters(hanh.name)!,
  today,
  1050,
  1200,
  8,
  Uint8Array.of(1, 35, 69, 103, 137, 171),
];
const vouch = [Uint8Array.from({ length: 8 }, (_, i) => i), 1, 366];
const coded = (tier: 's' | 'v', fields: unknown) =>
  `${tier}1.${toBase64url(encode(fields))}${tier === 'v' ? `.${'A'.repeat(86)}` : ''}`;
const kindOf = (code: string) => readToken(code).kind;

test('reads these fields, and the same with no more or fewer of them', () => {
  const record = { ...hanh, day: today };
  expect(readToken(coded('s', own))).toEqual({ kind: 'token', token: { tier: 'self', record } });
  expect(readToken(coded('v', [...own, ...vouch]))).toEqual({
    kind: 'token',
    token: {
      tier: 'vouched',
      record,
      vouching: { key: '0001020304050607', signed: today + 1, until: today + 366 },
      signature: new Uint8Array(64),
    },
  });
  for (const fields of [own.slice(1), own.slice(0, 7), [...own, 0], [...own, ...vouch], {}, 7, null, 'x'])
    expect(kindOf(coded('s', fields)), JSON.stringify(fields)).toBe('unreadable');
  for (const fields of [own, [...own, ...vouch.slice(0, 2)], [...own, ...vouch, 0], {}])
    expect(kindOf(coded('v', fields)), JSON.stringify(fields)).toBe('unreadable');
});

const notCounts = [-1, 0.5, '1', null, [1], true, 2 ** 40];
test.each<[string, number, unknown[]]>([
  ['kind', 0, [...notCounts, recordKinds.length, recordKinds.length + 1]],
  ['subject', 1, ['', 'Online', 'a/b', '../x', 'a b', 'x'.repeat(41), 7, null, ['a'], Uint8Array.of(97)]],
  ['name', 2, ['', 7, null, ['a'], Uint8Array.of(), Uint8Array.of(65, 31), Uint8Array.of(65, 127)]],
  [
    'name’s spelling',
    2,
    ['Hạnh', ' ខ្មែរ', 'ខ្មែរ  ខ្មែរ', 'ខ្មែរ\u202E', packLetters('A  B'), packLetters(' A'), packLetters('A ')],
  ],
  ['name’s length', 2, [packLetters('Ễ'.repeat(55)), '陳'.repeat(19)]],
  ['day', 3, [...notCounts, dayFromIso('2150-01-01')]],
  ['points', 4, [...notCounts, 1201]],
  ['possible points', 5, [...notCounts, 1049, 100_001]],
  ['lessons', 6, [...notCounts, 1000]],
  ['id', 7, ['0123456789ab', [1, 2, 3, 4, 5, 6], Uint8Array.of(1, 2, 3, 4, 5), new Uint8Array(7), null]],
  ['key', 8, ['01234567', [0, 1, 2, 3, 4, 5, 6, 7], new Uint8Array(7), new Uint8Array(32), null]],
  ['day of signing', 9, [...notCounts, 70_000]],
  ['length', 10, [...notCounts, 70_000]],
])('a token whose %s is none of ours is unreadable, however well signed', (_, at, values) => {
  for (const value of values) {
    expect(kindOf(coded('v', [...own, ...vouch].with(at, value as never))), String(value)).toBe('unreadable');
    if (at < 8) expect(kindOf(coded('s', own.with(at, value as never))), String(value)).toBe('unreadable');
  }
});

test('one record has one spelling: a number written longer than it need be is refused', () => {
  const bytes = encode(own);
  // An array of eight, then 0 for the kind, which 0x18 0x00 says as well.
  expect(bytes.subarray(0, 2)).toEqual(Uint8Array.of(0x88, 0));
  const longer = Uint8Array.of(0x88, 0x18, ...bytes.slice(1));
  expect(kindOf(`s1.${toBase64url(bytes)}`)).toBe('token');
  expect(kindOf(`s1.${toBase64url(longer)}`)).toBe('unreadable');
});

test('a record of one’s own with anything like a signature on it is unreadable', () => {
  for (const tail of ['.', '.AA', `.${'A'.repeat(86)}`]) expect(kindOf(selfToken(hanh) + tail)).toBe('unreadable');
});

test('any later version is called newer, whatever it holds', () => {
  for (const code of ['s2.AAAA', 'v2.!.!', 'v10.AAAA.AAAA', 's999.']) expect(kindOf(code), code).toBe('newer');
  for (const code of ['s1000.AAAA', 'x2.AAAA', 'v.AAAA', 's1', 'xs2.AAAA', ''])
    expect(kindOf(code), code).toBe('unreadable');
});

test('never throws, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((s) => `v1.${s}`),
        fc.uint8Array().map((b) => `s1.${toBase64url(b)}`),
      ),
      (text) => {
        expect(readToken(text).kind).toMatch(/token|tooLong|newer|unreadable/);
      },
    ),
    { numRuns: 2000 },
  );
});

test('base64url has one spelling for each run of bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect(fromBase64url(toBase64url(bytes))).toEqual(Uint8Array.from(bytes));
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    }),
  );
  for (const other of ['AB', 'AA==', 'A', 'AAAAA', 'AA\n', ' AAA', 'AA+/', 'AA.A', 'ễAAA'])
    expect(fromBase64url(other), other).toBeUndefined();
});

test('the address of a vouched record, with the longest name there may be, is a QR of version 12 at most at level M', async () => {
  const modules = (text: string) =>
    (encodeQR(text, 'raw', { ecc: 'medium', border: 1 }) as unknown as boolean[][]).length - 2;
  const address = (token: string) => `${site}verify/#${token}`;
  const longest = {
    ...hanh,
    subject: 'smartphone-basics',
    name: 'Công Tằng Tôn Nữ Thị Phương Thảo Hoàng Ngọc Bảo Châu',
  };
  while (nameFits(`${longest.name}Ễ`)) longest.name += 'Ễ';
  const signed = await signedBy(teacher, longest, today + 3650);
  expect(nameFits(longest.name)).toBe(true);
  expect(modules(address(signed.token))).toBeLessThanOrEqual(17 + 4 * 12);
  expect(modules(address((await signedBy(teacher)).token))).toBeLessThanOrEqual(17 + 4 * 11);
});

test('a Vietnamese letter takes one byte, other letters stay whole', () => {
  expect(selfToken({ ...hanh, name: 'Ễệđ' }).length).toBeLessThan(selfToken({ ...hanh, name: 'ខ្មែរ' }).length);
  for (const name of ['ĐẶNG THỊ Ỵ ữ', 'ខ្មែរ', 'Siêu 陳', "O'Neil"])
    expect(readToken(selfToken({ ...hanh, name }))).toMatchObject({ token: { record: { name } } });
});

test('every Vietnamese letter, small and capital, comes back as itself', () => {
  for (const letter of 'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ')
    for (const name of [letter, letter.toUpperCase()]) {
      expect(packLetters(name)).toHaveLength(1);
      expect(readToken(selfToken({ ...hanh, name }))).toMatchObject({ token: { record: { name } } });
    }
});

test('the day of a record is the day on the wall, not in Greenwich', () => {
  const evening = Date.parse('2026-11-21T18:30:00Z');
  expect(isoDay(dayOf(evening, -420))).toBe('2026-11-22');
  expect(isoDay(dayOf(evening, 0))).toBe('2026-11-21');
  expect(isoDay(dayOf(Date.parse('2026-11-21T03:00:00Z'), 300))).toBe('2026-11-20');
});

test('a day that no calendar has is none', () => {
  for (const day of ['2026-11-21', '2028-02-29']) expect(isIsoDay(day), day).toBe(true);
  for (const day of [
    '2026-02-29',
    '2026-11-31',
    '2026-00-10',
    '2026-13-01',
    '+123456-01',
    20261121,
    null,
    ['2026-11-21'],
  ])
    expect(isIsoDay(day), String(day)).toBe(false);
});

test('a name that would not fit a readable QR is refused before anything is signed', () => {
  expect(nameFits('Ễ'.repeat(54))).toBe(true);
  expect(nameFits('Ễ'.repeat(55))).toBe(false);
  expect(nameFits('陳'.repeat(18))).toBe(true);
  expect(nameFits('陳'.repeat(19))).toBe(false);
  expect(nameFits('Nguyễn'.repeat(10))).toBe(false);
  expect(nameFits('')).toBe(false);
});

test('a name keeps no invisible marks that make it read as another', () => {
  expect(cleanName('  Nguyễn\u202E Thị\u200B  Hạnh\n')).toBe('Nguyễn Thị Hạnh');
  expect(cleanName('Nguyễn'.normalize('NFD'))).toBe('Nguyễn');
});
