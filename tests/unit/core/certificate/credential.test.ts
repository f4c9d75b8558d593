import { decode as decodeCbor } from 'cborg';
import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { expect, test } from 'vitest';
import { checkerHere, sign } from '../../../../src/components/certificate/crypto.ts';
import { fromBase64url, toBase64url } from '../../../../src/core/certificate/base64url.ts';
import { credential, jwsInput, keyAddress, readCredential } from '../../../../src/core/certificate/credential.ts';
import { thumbprintInput } from '../../../../src/core/certificate/issuers.ts';
import { judge } from '../../../../src/core/certificate/judge.ts';
import { recordKinds } from '../../../../src/core/certificate/record.ts';
import { hanh, lists, signedBy, site, stranger, teacher, today, words } from './sample.ts';

const checker = checkerHere()!;
const good = await signedBy(teacher, hanh, today + 365);
const said = async (jws: string) => (await judge(jws, lists, today, checker)).state;
const b64 = (value: unknown) => toBase64url(new TextEncoder().encode(JSON.stringify(value)));
const [header, payload] = good.jws
  .split('.')
  .slice(0, 2)
  .map((p) => JSON.parse(Buffer.from(p, 'base64url').toString()) as Record<string, any>) as [
  Record<string, any>,
  Record<string, any>,
];
/** `payload` under another header, signed by `key`. */
const resigned = async (h: unknown, p: unknown, key = teacher) => {
  const input = `${b64(h)}.${b64(p)}`;
  return `${input}.${toBase64url(await sign(key, new TextEncoder().encode(input)))}`;
};

test('the checks agree with the published ES256 example, RFC 7515 A.3', async () => {
  const key = {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  } as const;
  const input =
    'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
  const signature = fromBase64url(
    'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q',
  )!;
  const data = new TextEncoder().encode(input);
  expect(await checker.verify(key, data, signature)).toBe(true);
  signature[0]! ^= 1;
  expect(await checker.verify(key, data, signature)).toBe(false);
});

test('thumbprints are those of RFC 7638, as jose computes them', async () => {
  expect(teacher.thumbprint).toBe(await calculateJwkThumbprint(teacher.key));
  expect(toBase64url(await checker.sha256(new TextEncoder().encode(thumbprintInput(teacher.key))))).toBe(
    teacher.thumbprint,
  );
});

test('jose, which did not make it, verifies the credential with the listed key', async () => {
  const { protectedHeader, payload: read } = await compactVerify(
    good.jws,
    await importJWK({ ...teacher.key }, 'ES256'),
    { algorithms: ['ES256'] },
  );
  expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'JWT', kid: keyAddress(site, teacher.thumbprint) });
  expect(JSON.parse(new TextDecoder().decode(read))).toEqual(payload);
});

test('token and credential say the same', async () => {
  const [a, b] = [await judge(good.token, lists, today, checker), await judge(good.jws, lists, today, checker)];
  expect(a.state).toBe('valid');
  expect({ ...b, record: { ...b.record, lessons: hanh.lessons } }).toEqual(a);
});

/**
 * The parts of 1EdTech's published schema (ob_v3p0_achievementcredential_schema.json, draft 2019-09, read November 2026)
 * that bear on what we write. The schema itself is not copied here: its licence is 1EdTech's own.
 */
test('has what the published Open Badges 3.0 schema requires, in its forms', () => {
  const vc = credential(hanh, good.vouching, teacher, site, words) as Record<string, any>;
  const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
  expect(vc['@context'][0]).toBe('https://www.w3.org/ns/credentials/v2');
  expect(vc['@context'][1]).toMatch(/^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d\.\d)*\.json$/);
  expect(vc['type']).toEqual(expect.arrayContaining(['VerifiableCredential', 'OpenBadgeCredential']));
  expect(vc['id']).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(vc['validFrom']).toMatch(dateTime);
  expect(vc['validUntil']).toMatch(dateTime);
  expect(vc['awardedDate']).toMatch(dateTime);
  expect(vc['issuer']).toMatchObject({
    id: expect.stringMatching(/^urn:/),
    type: expect.arrayContaining(['Profile']),
    name: teacher.name,
  });
  const { credentialSubject: subject } = vc;
  expect(subject.type).toContain('AchievementSubject');
  expect(subject.achievement).toMatchObject({
    id: expect.stringMatching(/^https:/),
    type: ['Achievement'],
    name: expect.any(String),
    description: expect.any(String),
    criteria: { narrative: expect.any(String) },
  });
  expect(subject.achievement.achievementType).toBe('CertificateOfCompletion');
  expect(Object.keys(subject.identifier[0]).sort()).toEqual(['hashed', 'identityHash', 'identityType', 'type']);
  expect(subject.identifier[0]).toEqual({
    type: 'IdentityObject',
    hashed: false,
    identityHash: hanh.name,
    identityType: 'name',
  });
  expect(subject.result).toEqual([{ type: ['Result'], value: '10.5/12' }]);
  expect(vc['credentialSchema'][0]).toEqual({
    id: expect.stringMatching(/^https:/),
    type: '1EdTechJsonSchemaValidator2019',
  });
  const helper = credential({ ...hanh, kind: 'helper' }, good.vouching, teacher, site, words) as Record<string, any>;
  expect(helper['credentialSubject'].achievement.achievementType).toMatch(/^ext:[a-zA-Z0-9._-]+$/);
});

test('its claims match the credential, as the specification asks of a JWT', () => {
  expect(payload).toMatchObject({
    iss: payload['issuer'].id,
    jti: payload['id'],
    sub: payload['credentialSubject'].id,
    nbf: Date.parse(payload['validFrom']) / 1000,
    exp: Date.parse(payload['validUntil']) / 1000,
  });
  expect(header).not.toHaveProperty('jwk');
});

test('claims that contradict the credential are refused, though rightly signed', async () => {
  for (const claim of ['iss', 'jti', 'sub', 'nbf', 'exp'])
    expect(await said(await resigned(header, { ...payload, [claim]: 'other' })), claim).toBe('unreadable');
});

/** `payload` with some of it changed, its claims made to agree again, and signed by the teacher herself. */
const altered = async (change: (vc: Record<string, any>) => void) => {
  const vc = structuredClone(payload);
  change(vc);
  const at = (day: unknown) => (typeof day === 'string' ? Date.parse(day) / 1000 : day);
  return resigned(header, {
    ...vc,
    iss: vc['issuer'].id,
    jti: vc['id'],
    sub: vc['credentialSubject'].id,
    nbf: at(vc['validFrom']),
    exp: at(vc['validUntil']),
  });
};

test('a record of every kind, with and without an end and points, says the same in both forms', async () => {
  for (const kind of recordKinds)
    for (const until of [0, today, today + 365])
      for (const [earned, possible] of [
        [0, 0],
        [0, 12],
        [12, 12],
        [10.5, 12],
        [10.25, 12.75],
      ] as const) {
        const signed = await signedBy(teacher, { ...hanh, kind, earned, possible, lessons: 0 }, until);
        const read = await judge(signed.jws, lists, today, checker);
        expect(read).toEqual(await judge(signed.token, lists, today, checker));
        expect(read).toMatchObject({ state: 'valid', record: signed.record, vouching: signed.vouching });
      }
});

test('a record without points has no result to show, and its kind is one of Open Badges’', () => {
  const path = { ...hanh, kind: 'path' as const, earned: 0, possible: 0 };
  const vc = credential(path, good.vouching, teacher, site, words) as Record<string, any>;
  expect(vc['credentialSubject']).not.toHaveProperty('result');
  // The specification's list; anything else begins with ext:.
  expect(vc['credentialSubject'].achievement.achievementType).toBe('LearningProgram');
});

test('points that are not two numbers count as none stated', async () => {
  for (const value of ['10/12 points', 'about 10/12', '10/', '-1/2', '1e3/1e4', 10, null]) {
    const verdict = await judge(
      await altered((vc) => (vc['credentialSubject'].result[0].value = value)),
      lists,
      today,
      checker,
    );
    expect([verdict.state, verdict.record?.earned, verdict.record?.possible], String(value)).toEqual(['valid', 0, 0]);
  }
});

test('even the teacher’s own signature makes no record of a credential that lacks a part or bends it', async () => {
  expect(await said(await altered(() => {}))).toBe('valid');
  const subject = (change: (s: Record<string, any>) => void) => (vc: Record<string, any>) =>
    change(vc['credentialSubject']);
  const name = (value: unknown) => subject((s) => void (s['identifier'][0].identityHash = value));
  const odd: unknown[] = [undefined, null, 7, 'x', '', [], {}, { toString: 1 }];
  for (const change of [
    ...odd.flatMap((x) => [
      (vc: Record<string, any>) => (vc['id'] = x),
      (vc: Record<string, any>) => (vc['issuer'].id = x),
      (vc: Record<string, any>) => (vc['awardedDate'] = x),
      (vc: Record<string, any>) => (vc['validFrom'] = x),
      subject((s) => (s['achievement'] = x)),
      subject((s) => (s['achievement'].id = x)),
      subject((s) => (s['achievement'].achievementType = x)),
      subject((s) => (s['identifier'] = x)),
      subject((s) => (s['identifier'] = [x])),
    ]),
    (vc: Record<string, any>) => (vc['id'] = `x${vc['id']}`),
    (vc: Record<string, any>) => (vc['id'] = [vc['id']]),
    (vc: Record<string, any>) => (vc['issuer'].id = `x${vc['issuer'].id}`),
    subject((s) => (s['achievement'].id = `${s['achievement'].id}more`)),
    subject((s) => (s['achievement'].id = `${site}Online Safety/`)),
    ...[null, 7, {}, '', 'Hạnh  Nguyễn', ' Hạnh', 'Hạnh\u202E', 'Ễ'.repeat(55)].map(name),
    ...[
      '2026-11-19',
      '2026-11-19T00:00:00+07:00',
      '2026-11-19T08:00:00Z',
      'x2026-11-19T00:00:00Z',
      '2026-11-19T00:00:00Zx',
      '2026-13-01T00:00:00Z',
      '2026-02-31T00:00:00Z',
      ['2026-11-19T00:00:00Z'],
    ].flatMap((day) => [
      (vc: Record<string, any>) => (vc['awardedDate'] = day),
      (vc: Record<string, any>) => (vc['validFrom'] = day),
      (vc: Record<string, any>) => (vc['validUntil'] = day),
    ]),
    (vc: Record<string, any>) => (vc['validUntil'] = null),
  ])
    expect(await said(await altered(change)), String(change)).toBe('unreadable');
});

test('hostile parts of a credential are answered, never thrown at', () => {
  for (const part of ['id', 'issuer', 'credentialSubject', 'awardedDate'])
    for (const value of [null, 7, [null], { id: { toString: 1 } }, { toString: 1, valueOf: 1 }])
      expect(
        readCredential(`${b64(header)}.${b64({ ...payload, [part]: value })}.${'A'.repeat(86)}`).kind,
        `${part} ${JSON.stringify(value)}`,
      ).toBe('unreadable');
});

test('head and body are objects in UTF-8, and the signature is 64 bytes', async () => {
  const sig = good.jws.split('.')[2]!;
  for (const odd of [[], 7, 'x', null, true]) {
    expect(readCredential(`${b64(odd)}.${b64(payload)}.${sig}`).kind, JSON.stringify(odd)).toBe('unreadable');
    expect(readCredential(`${b64(header)}.${b64(odd)}.${sig}`).kind, JSON.stringify(odd)).toBe('unreadable');
  }
  for (const odd of ['A', 'AA', sig.slice(0, 84), `${sig}AA`, ''])
    expect(await said(`${good.jws.slice(0, -sig.length)}${odd}`), odd).toBe('unreadable');
  for (const cut of ['', 'ey', `${b64(header)}.${b64(payload)}`]) expect(readCredential(cut).kind).toBe('unreadable');
  const bytes = Buffer.from(JSON.stringify(payload).replace('Hạnh', 'H\u0001nh'));
  bytes[bytes.indexOf(1)] = 0xff;
  const input = `${b64(header)}.${toBase64url(bytes)}`;
  const signature = toBase64url(await sign(teacher, new TextEncoder().encode(input)));
  expect(await said(`${input}.${signature}`)).toBe('unreadable');
});

test('a key is the listed one by its whole thumbprint, not by the start that a token has room for', async () => {
  const start = fromBase64url(teacher.thumbprint)!;
  start[31]! ^= 1;
  const near = `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${toBase64url(start)}`;
  expect(await said(await altered((vc) => (vc['issuer'].id = near)))).toBe('unknownIssuer');
});

test('a credential that names the teacher but brings another’s key is not known, whoever signed it', async () => {
  for (const key of [teacher, stranger])
    expect(await said(await resigned({ alg: 'ES256', jwk: stranger.key }, payload, key))).toBe('unknownIssuer');
  expect(await said(await resigned({ alg: 'ES256', jwk: null }, payload))).toBe('notAccepted');
});

test('anything behind the signature makes it no credential', async () => {
  for (const tail of ['.AA', '.', ' ', '\n', '='])
    expect(await said(good.jws + tail), tail).toMatch(/unreadable|tooLong/);
});

test.each(['none', 'HS256', 'RS256', 'ES384', 'EdDSA', 'es256', ''])('alg “%s” is not accepted', async (alg) => {
  expect(await said(await resigned({ ...header, alg }, payload))).toBe('notAccepted');
  expect(await said(`${b64({ ...header, alg })}.${b64(payload)}.`)).toBe('notAccepted');
});

test('extensions marked critical are not accepted', async () => {
  expect(await said(await resigned({ ...header, crit: ['b64'], b64: false }, payload))).toBe('notAccepted');
});

test('an embedded key counts only as the name of a listed one', async () => {
  expect(await said(await resigned({ alg: 'ES256', jwk: teacher.key }, payload))).toBe('valid');
  expect(await said(await resigned({ alg: 'ES256', jwk: stranger.key }, payload, stranger))).toBe('unknownIssuer');
  expect(await said(await resigned({ alg: 'ES256', jwk: teacher.key }, payload, stranger))).toBe('changed');
  expect(await said(await resigned({ alg: 'ES256', jwk: { ...teacher.key, crv: 'P-384' } }, payload))).toBe(
    'notAccepted',
  );
  expect(await said(await resigned({ alg: 'ES256', jwk: { ...teacher.key, d: teacher.key.x } }, payload))).toBe(
    'notAccepted',
  );
});

test('a stranger’s credential that names itself is unknown, one that names the teacher is found out', async () => {
  expect(await said((await signedBy(stranger)).jws)).toBe('unknownIssuer');
  expect(await said(await resigned(header, payload, stranger))).toBe('changed');
});

test('another name under the same signature is refused', async () => {
  const other = structuredClone(payload);
  other['credentialSubject'].identifier[0].identityHash = 'Lê Văn Tám';
  expect(await said(`${good.jws.split('.')[0]}.${b64(other)}.${good.jws.split('.')[2]}`)).toBe('changed');
});

test('another site’s credential is unreadable here rather than half understood', () => {
  expect(
    readCredential(
      `${b64({ alg: 'ES256' })}.${b64({ id: 'https://example.edu/1' })}.${toBase64url(new Uint8Array(64))}`,
    ).kind,
  ).toBe('unreadable');
  expect(readCredential('ey.ey.ey').kind).toBe('unreadable');
});

test('the CBOR of a token is read by anyone’s CBOR reader', () => {
  const fields = decodeCbor(fromBase64url(good.token.split('.')[1]!)!) as unknown[];
  expect(fields.slice(0, 7)).toEqual([0, 'online-safety', expect.any(Uint8Array), today - 2, 1050, 1200, 8]);
});
test('the JWS input is what it says', () => {
  expect(jwsInput(credential(hanh, good.vouching, teacher, site, words), keyAddress(site, teacher.thumbprint))).toBe(
    good.jws.split('.').slice(0, 2).join('.'),
  );
});
