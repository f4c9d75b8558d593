import fc from 'fast-check';
import encodeQR from 'qr';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '../../../../src/core/certificate/base64url.ts';
import { cleanName, nameFits, recordKinds, type CompletionRecord } from '../../../../src/core/certificate/record.ts';
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
  expect(fromBase64url('AB')).toBeUndefined();
  expect(fromBase64url('AA==')).toBeUndefined();
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

test('a name that would not fit a readable QR is refused before anything is signed', () => {
  expect(nameFits('Nguyễn'.repeat(10))).toBe(false);
  expect(nameFits('')).toBe(false);
});

test('a name keeps no invisible marks that make it read as another', () => {
  expect(cleanName('  Nguyễn\u202E Thị\u200B  Hạnh\n')).toBe('Nguyễn Thị Hạnh');
  expect(cleanName('Nguyễn'.normalize('NFD'))).toBe('Nguyễn');
});
