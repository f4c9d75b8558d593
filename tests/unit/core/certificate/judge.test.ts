import { expect, test } from 'vitest';
import { checkerHere } from '../../../../src/components/certificate/crypto.ts';
import { fromBase64url, toBase64url } from '../../../../src/core/certificate/base64url.ts';
import { judge, type Lists } from '../../../../src/core/certificate/judge.ts';
import { keyIdOf, readIssuers, readRevoked } from '../../../../src/core/certificate/issuers.ts';
import { selfToken, signedBytes, vouchedToken } from '../../../../src/core/certificate/token.ts';
import { sign } from '../../../../src/components/certificate/crypto.ts';
import { hanh, listed, lists, signedBy, stranger, teacher, today } from './sample.ts';

const checker = checkerHere()!;
const said = async (code: string, of: Lists = lists, on = today) => (await judge(code, of, on, checker)).state;
const good = await signedBy(teacher);
/** `token` with byte `at` of its first part changed by `change`. */
const bent = (token: string, part: 1 | 2, at: number, change: (b: number) => number) => {
  const parts = token.split('.');
  const bytes = fromBase64url(parts[part]!)!;
  bytes[at] = change(bytes[at]!);
  parts[part] = toBase64url(bytes);
  return parts.join('.');
};

test('a listed teacher’s record is valid, and says who, what, when and by whom', async () => {
  expect(await judge(good.token, lists, today, checker)).toEqual({
    state: 'valid',
    record: hanh,
    vouching: { key: keyIdOf(teacher.thumbprint), signed: today, until: 0 },
    issuer: listed(teacher),
  });
});

test('a record of the learner’s own is called that', async () => {
  expect(await said(selfToken(hanh))).toBe('selfRecorded');
});

test('every part matters: another name, subject, day, points or id under the same signature is refused', async () => {
  const { signature } = { signature: fromBase64url(good.token.split('.')[2]!)! };
  for (const other of [
    { name: 'Lê Văn Tám' },
    { subject: 'e-commerce' },
    { day: hanh.day - 1 },
    { earned: 12 },
    { id: 'ffffffffffff' },
    { kind: 'helper' as const },
    { lessons: 9 },
  ])
    expect(await said(vouchedToken({ ...hanh, ...other }, good.vouching, signature))).toBe('changed');
  expect(await said(vouchedToken(hanh, { ...good.vouching, until: today + 1 }, signature))).toBe('changed');
});

test('a self-recorded record cannot pass for a vouched one', async () => {
  expect(await said(selfToken(hanh).replace('s1.', 'v1.'))).toBe('unreadable');
  expect(await said(good.token.replace('v1.', 's1.'))).toBe('unreadable');
  expect(await said(`${good.token.replace('v1.', 's1.').split('.').slice(0, 2).join('.')}`)).toBe('unreadable');
});

test('a signature over the record alone, without this site’s domain, is refused', async () => {
  const bare = signedBytes(hanh, good.vouching).slice('i-to-so record v1\0'.length);
  expect(await said(vouchedToken(hanh, good.vouching, await sign(teacher, bare)))).toBe('changed');
});

test('cut off or stretched, it is unreadable', async () => {
  for (let length = 0; length < good.token.length; length++)
    expect(await said(good.token.slice(0, length)), `${length}`).toBe('unreadable');
  expect(await said(`${good.token}A`)).toBe('unreadable');
  expect(await said(`${good.token}.AA`)).toBe('unreadable');
});

test('megabytes are turned away before they are read', async () => {
  expect(await said(`v1.${'A'.repeat(5_000_000)}`)).toBe('tooLong');
  expect(await said(`ey${'A'.repeat(5_000_000)}.AA.AA`)).toBe('tooLong');
});

test('a version of later days is called newer, not false', async () => {
  expect(await said('v2.AAAA.AAAA')).toBe('newer');
});

test('someone who is not on the list is not known here', async () => {
  expect(await said((await signedBy(stranger)).token)).toBe('unknownIssuer');
});

test('a stranger who claims the teacher’s key id is found out', async () => {
  const claimed = { ...good.vouching };
  expect(await said(vouchedToken(hanh, claimed, await sign(stranger, signedBytes(hanh, claimed))))).toBe('changed');
});

test('a key signs only within its dates, both ends included', async () => {
  const during = (from: string, to: string): Lists => ({
    ...lists,
    issuers: { asOf: '2026-11-20', issuers: [listed(teacher, from, to)] },
  });
  expect(await said(good.token, during('2026-11-21', '2026-11-21'))).toBe('valid');
  expect(await said(good.token, during('2026-11-22', '2027-11-22'))).toBe('keyOutOfDates');
  expect(await said(good.token, during('2025-01-01', '2026-11-20'))).toBe('keyOutOfDates');
});

test('a record with an end is valid to its last day, and expired after it', async () => {
  const year = (await signedBy(teacher, hanh, today + 365)).token;
  expect(await said(year, lists, today + 365)).toBe('valid');
  expect(await said(year, lists, today + 366)).toBe('expired');
});

test('a record from the day after tomorrow is not valid yet', async () => {
  const ahead = (await signedBy(teacher, hanh, 0, today + 2)).token;
  expect(await said(ahead)).toBe('notYet');
  expect(await said(ahead, lists, today + 1)).toBe('valid');
});

test('one record is revoked alone, a stolen key with everything it signed', async () => {
  const key = keyIdOf(teacher.thumbprint);
  const revoked = (record?: string): Lists => ({
    ...lists,
    revoked: {
      asOf: '2026-11-20',
      revoked: [{ key, ...(record ? { record } : {}), on: '2026-11-21', reason: 'test' }],
    },
  });
  expect(await said(good.token, revoked(hanh.id))).toBe('revoked');
  expect(await said(good.token, revoked('aaaaaaaaaaaa'))).toBe('valid');
  expect(await said(good.token, revoked())).toBe('revoked');
  expect(await said(good.jws, revoked(hanh.id))).toBe('revoked');
});

test('without WebCrypto nothing vouched is called valid or false', async () => {
  expect((await judge(good.token, lists, today, undefined)).state).toBe('noCrypto');
  expect((await judge(good.jws, lists, today, undefined)).state).toBe('noCrypto');
});

test('a key of another curve never gets onto the list a page reads', () => {
  const wrong = { ...listed(teacher), key: { ...teacher.key, crv: 'P-384' } };
  const short = { ...listed(teacher), key: { ...teacher.key, x: 'AAAA' } };
  const secret = { ...listed(teacher), key: { ...teacher.key, d: teacher.key.x } };
  expect(readIssuers({ asOf: '2026-11-21', issuers: [wrong, short, secret, null, 7, listed(teacher)] })).toEqual({
    asOf: '2026-11-21',
    issuers: [listed(teacher)],
  });
  expect(readIssuers('<html>')).toBeUndefined();
  expect(readRevoked({ asOf: 'now', revoked: [] })).toBeUndefined();
});

test('a listed key that is no point of the curve verifies nothing', async () => {
  const off = { ...listed(teacher), key: { ...teacher.key, y: teacher.key.x } };
  expect(await said(good.token, { ...lists, issuers: { asOf: '2026-11-20', issuers: [off] } })).toBe('changed');
});

test('HTML in a name stays a name', async () => {
  const name = '<img src=x onerror=alert(1)>';
  const verdict = await judge((await signedBy(teacher, { ...hanh, name })).token, lists, today, checker);
  expect([verdict.state, verdict.record?.name]).toEqual(['valid', name]);
});

test('of 10,000 random mutations of a valid token none is accepted', async () => {
  let seed = 20261121;
  const random = (n: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ #%&sv1é';
  const mutations = [
    (t: string) => {
      const at = random(t.length);
      return t.slice(0, at) + letters[random(letters.length)] + t.slice(at + 1);
    },
    (t: string) => {
      const at = random(t.length);
      return t.slice(0, at) + t.slice(at + 1 + random(3));
    },
    (t: string) => {
      const at = random(t.length + 1);
      return t.slice(0, at) + letters[random(letters.length)] + t.slice(at);
    },
    (t: string) => {
      const [a, b] = [random(t.length), random(t.length)].sort((x, y) => x - y) as [number, number];
      return t.slice(0, a) + t.slice(a, b).split('').reverse().join('') + t.slice(b);
    },
    (t: string) => bent(t, 1, random(fromBase64url(t.split('.')[1]!)!.length), (b) => b ^ (1 << random(8))),
    (t: string) => bent(t, 2, random(64), (b) => b ^ (1 << random(8))),
  ];
  const states: Record<string, number> = {};
  let tried = 0;
  while (tried < 10_000) {
    const mutant = mutations[random(mutations.length)]!(good.token);
    if (mutant === good.token) continue;
    tried++;
    const { state } = await judge(mutant, lists, today, checker);
    states[state] = (states[state] ?? 0) + 1;
  }
  expect(states['valid']).toBeUndefined();
  expect(states['selfRecorded']).toBeUndefined();
  expect(Object.values(states).reduce((a, b) => a + b)).toBe(10_000);
  expect(states['changed']).toBeGreaterThan(1000);
}, 60_000);
