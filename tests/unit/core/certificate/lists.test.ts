import { expect, test } from 'vitest';
import { checkLists, type TrustFiles } from '../../../../src/core/certificate/check-lists.ts';
import {
  isRevoked,
  keyIdOf,
  readIssuers,
  readPublicKey,
  readRevoked,
} from '../../../../src/core/certificate/issuers.ts';
import { listed, stranger, teacher } from './sample.ts';

const key = keyIdOf(teacher.thumbprint);
const asOf = '2026-11-21';
const revocation = { key, on: '2026-11-20', reason: 'mất máy' };

const notDays = ['2026-1-1', '2026-11-21T00:00:00Z', ' 2026-11-21', '2026-13-01', '2026-02-31', '', 20261121, null];
const not32Bytes = ['AAAA', `${teacher.thumbprint}AA`, '!'.repeat(43), '', 7, null, undefined];

test('an issuer with one wrong field is left out of the list, whichever field it is', () => {
  const wrong = [
    ...[7, null, undefined].flatMap((x) => [{ name: x }, { place: x }]),
    ...notDays.flatMap((x) => [{ from: x }, { to: x }]),
    ...not32Bytes.map((x) => ({ thumbprint: x })),
    ...[null, 'key', [], {}].map((x) => ({ key: x })),
  ];
  for (const fields of wrong)
    expect(readIssuers({ asOf, issuers: [{ ...listed(teacher), ...fields }] }), JSON.stringify(fields)).toEqual({
      asOf,
      issuers: [],
    });
  expect(readIssuers({ asOf, issuers: [listed(teacher)] })?.issuers).toEqual([listed(teacher)]);
});

test('takes no key that is not the public half of a P-256 key', () => {
  for (const fields of [
    { kty: 'RSA' },
    { kty: 'OKP' },
    { kty: undefined },
    { crv: 'P-384' },
    { d: teacher.key.x },
    { d: null },
    ...not32Bytes.flatMap((n) => [{ x: n }, { y: n }]),
  ])
    expect(readPublicKey({ ...teacher.key, ...fields }), JSON.stringify(fields)).toBeUndefined();
  for (const other of [undefined, null, 7, 'EC', [teacher.key]]) expect(readPublicKey(other)).toBeUndefined();
  expect(readPublicKey({ ...teacher.key, kid: 'mine', use: 'sig' })).toEqual(teacher.key);
});

test('a revocation is kept if it names a key, or a key and a record; what names neither is left out', () => {
  const one = { ...revocation, record: '0123456789ab' };
  expect(readRevoked({ asOf, revoked: [revocation, one] })).toEqual({ asOf, revoked: [revocation, one] });
  for (const fields of [
    ...[key.toUpperCase(), key.slice(1), `${key}0`, `${key.slice(1)}g`, `g${key.slice(1)}`, 7, null].map((x) => ({
      key: x,
    })),
    ...['0123456789a', '0123456789AB', '0123456789abc', `${key.slice(0, 11)}\n`, '', 7, null].map((x) => ({
      record: x,
    })),
  ])
    expect(readRevoked({ asOf, revoked: [{ ...one, ...fields }] }), JSON.stringify(fields)).toEqual({
      asOf,
      revoked: [],
    });
  expect(readRevoked({ asOf, revoked: [null, 7, 'x', [one]] })?.revoked).toEqual([]);
});

test('a file that is no list, or has no day, is not read at all', () => {
  for (const day of notDays) {
    expect(readIssuers({ asOf: day, issuers: [] }), String(day)).toBeUndefined();
    expect(readRevoked({ asOf: day, revoked: [] }), String(day)).toBeUndefined();
  }
  for (const file of [null, undefined, 7, '<html>', [], { asOf }, { asOf, issuers: {}, revoked: 'none' }]) {
    expect(readIssuers(file)).toBeUndefined();
    expect(readRevoked(file)).toBeUndefined();
  }
});

test('one teacher’s revoked key or record leaves the others’ alone', () => {
  const other = keyIdOf(stranger.thumbprint);
  expect(isRevoked({ asOf, revoked: [{ ...revocation, key: other }] }, key, '0123456789ab')).toBe(false);
  const shared = { ...revocation, key: other, record: '0123456789ab' };
  expect(isRevoked({ asOf, revoked: [shared] }, key, '0123456789ab')).toBe(false);
  expect(isRevoked({ asOf, revoked: [shared] }, other, '0123456789ab')).toBe(true);
});

test('a thumbprint that is no base64url names no key', () => {
  expect(keyIdOf('không phải')).toBe('');
  expect(key).toMatch(/^[0-9a-f]{16}$/);
});

/** What `npm run issuer -- check` says of the two files. */
const problems = (issuers: unknown[], revoked: unknown[] = [], day: unknown = asOf) =>
  checkLists({ issuers: { asOf: day, issuers }, revoked: { asOf, revoked } } as TrustFiles);

test('finds nothing in lists that are in order, empty or not', () => {
  expect(problems([])).toEqual([]);
  expect(
    problems([listed(teacher), listed(stranger)], [revocation, { ...revocation, record: '0123456789ab' }]),
  ).toEqual([]);
});

test('a key listed twice is reported at its second place, with the name and what to do', () => {
  expect(problems([listed(stranger), listed(teacher), listed(teacher, '2027-01-01')])).toEqual([
    {
      file: 'issuers.json',
      at: 'issuers[2]',
      message: 'Trần Văn Năm’s key is listed twice.',
      fix: expect.stringContaining('Keep one entry'),
    },
  ]);
});

test('a revocation of a key that nobody on the list has is reported, since its records would read as unknown', () => {
  expect(problems([listed(teacher)], [revocation, { ...revocation, key: keyIdOf(stranger.thumbprint) }])).toEqual([
    {
      file: 'revoked.json',
      at: 'revoked[1]',
      message: `No issuer has the key ${keyIdOf(stranger.thumbprint)}.`,
      fix: expect.stringContaining('Keep the issuer listed'),
    },
  ]);
});

test('names file, field, cause and mend of what does not fit the form, and then looks no further', () => {
  const found = problems(
    [{ ...listed(teacher), key: { ...teacher.key, x: 'AAAA' } }, listed(teacher), listed(teacher)],
    [{ ...revocation, key: 'khoá' }],
  );
  expect(found.map((p) => `${p.file} ${p.at}`)).toEqual(['issuers.json issuers.0.key.x', 'revoked.json revoked.0.key']);
  for (const p of found) {
    expect(p.message).not.toBe('');
    expect(p.fix).toContain('docs/trust.md');
  }
  expect(problems([], [], '21/11/2026').map((p) => p.at)).toEqual(['asOf']);
  expect(problems([listed(teacher, '2027-01-01', '2026-01-01')])[0]?.message).toContain('lies before');
});

test('a file that is no object at all is reported as a whole', () => {
  const found = checkLists({ issuers: null, revoked: 'x' } as unknown as TrustFiles);
  expect(found.map((p) => [p.file, p.at])).toEqual([
    ['issuers.json', 'whole file'],
    ['revoked.json', 'whole file'],
  ]);
});
