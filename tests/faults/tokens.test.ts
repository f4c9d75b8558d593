import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkerHere } from '../../src/components/certificate/crypto.ts';
import { bakePng, bakeSvg, credentialInPng, credentialInSvg } from '../../src/core/certificate/bake.ts';
import { toBase64url } from '../../src/core/certificate/base64url.ts';
import { findCode } from '../../src/core/certificate/find-code.ts';
import { judge } from '../../src/core/certificate/judge.ts';
import { readIssuers, readRevoked } from '../../src/core/certificate/issuers.ts';
import { badgeSvg } from '../../src/core/certificate/badge.ts';
import { readResult } from '../../src/core/classroom/phone-result.ts';
import { hanh, lists, signedBy, teacher, today } from '../unit/core/certificate/sample.ts';
import { bent, fuzz, nasty, nastyJson } from './fuzz.ts';

const checker = checkerHere()!;
const good = await signedBy(teacher);
const state = async (code: string) => (await judge(code, lists, today, checker)).state;

for (const form of ['token', 'jws'] as const)
  test(`a ${form} with anything done to it is answered, and never accepted`, async () => {
    await fuzz(
      `bent-${form}`,
      fc.asyncProperty(fc.oneof(bent(good[form]), nasty), async (code) => {
        fc.pre(code !== good[form]);
        expect(['valid', 'selfRecorded']).not.toContain(await state(code));
      }),
      1000,
    );
  });

test('a credential of any JSON at all is answered, and never accepted', async () => {
  const part = nastyJson.map((x) => toBase64url(new TextEncoder().encode(JSON.stringify(x))));
  await fuzz(
    'json-credential',
    fc.asyncProperty(part, part, async (head, body) => {
      expect(await state(`${head}.${body}.${'A'.repeat(86)}`)).not.toBe('valid');
      expect(await state(`${good.jws.split('.')[0]}.${body}.${good.jws.split('.')[2]}`)).not.toBe('valid');
    }),
  );
});

test('megabytes are answered before anything in them is read', async () => {
  for (const text of ['s1.', 'v1.', 'ey', 'ey.ey.', ' ', '#', 'ey-', 's1.a.']) {
    const long = text.repeat(2_000_000 / text.length);
    expect(['tooLong', 'unreadable']).toContain(await state(long));
    expect((findCode(long) ?? '').length).toBeLessThanOrEqual(100_000);
    credentialInSvg(`<openbadges:credential ${long}`);
    readResult(long);
  }
});

test('a thousand brackets inside a credential are only unreadable', async () => {
  const deep = toBase64url(new TextEncoder().encode('['.repeat(5000)));
  expect(await state(`${good.jws.split('.')[0]}.${deep}.${good.jws.split('.')[2]}`)).toBe('unreadable');
});

test('a picture cut, bent or lying about its lengths gives a code that is judged, or none', async () => {
  const png = new Uint8Array(200);
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const baked = bakePng(png, good.jws);
  expect(credentialInPng(baked)).toBe(good.jws);
  await fuzz(
    'png',
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(baked.length - 1), fc.nat(255)), { maxLength: 4 }),
      fc.nat(baked.length),
      async (changes, end) => {
        const bytes = baked.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const code = credentialInPng(bytes.subarray(0, end));
        if (code !== undefined && code !== good.jws) expect(await state(code)).not.toBe('valid');
      },
    ),
  );
});

test('any name whatever stays text in the badge', async () => {
  await fuzz(
    'badge-name',
    fc.property(nasty, (name) => {
      const svg = bakeSvg(badgeSvg({ heading: name, title: name, name, below: [name] }), 'a.b.c');
      expect(
        [...svg.matchAll(/<(\/?[\w:]+)/g)]
          .map(([, tag]) => tag!.replace('/', ''))
          .filter((t) => !/^(svg|rect|path|text|openbadges:credential)$/.test(t)),
      ).toEqual([]);
    }),
  );
});

test('lists of issuers that are anything are left out or read, never half trusted', async () => {
  await fuzz(
    'lists',
    fc.property(nastyJson, nastyJson, (a, b) => {
      for (const of of [a, { asOf: '2026-11-21', issuers: [a, b] }]) expect(readIssuers(of)?.issuers ?? []).toEqual([]);
      for (const of of [b, { asOf: '2026-11-21', revoked: [a, b] }]) expect(readRevoked(of)?.revoked ?? []).toEqual([]);
    }),
  );
  expect(hanh.name).toBeTruthy();
});
