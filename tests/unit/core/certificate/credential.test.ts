import { XMLParser } from 'fast-xml-parser';
import { decode as decodeCbor } from 'cborg';
import readChunks from 'png-chunks-extract';
import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { expect, test } from 'vitest';
import { checkerHere, sign } from '../../../../src/components/certificate/crypto.ts';
import { bakePng, bakeSvg, credentialInPng, credentialInSvg } from '../../../../src/core/certificate/bake.ts';
import { fromBase64url, toBase64url } from '../../../../src/core/certificate/base64url.ts';
import { credential, jwsInput, keyAddress, readCredential } from '../../../../src/core/certificate/credential.ts';
import { thumbprintInput } from '../../../../src/core/certificate/issuers.ts';
import { judge } from '../../../../src/core/certificate/judge.ts';
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

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
test('an XML reader finds the credential in the baked SVG, once, and so do we', () => {
  const baked = bakeSvg(svg, good.jws);
  const read = new XMLParser({ ignoreAttributes: false }).parse(baked).svg;
  expect(read['@_xmlns:openbadges']).toBe('https://purl.imsglobal.org/ob/v3p0');
  expect(read['openbadges:credential']).toMatchObject({ '@_verify': good.jws });
  expect(credentialInSvg(baked)).toBe(good.jws);
  expect(credentialInSvg(svg)).toBeUndefined();
});

/** 1×1, violet. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOIMtkBAAIyAUcSALKGAAAAAElFTkSuQmCC',
  'base64',
);
test('a PNG reader, which checks every CRC, finds the credential in the baked picture once, uncompressed', () => {
  const chunks = readChunks(bakePng(png, good.jws)).filter((c) => c.name === 'iTXt');
  expect(chunks.map((c) => Buffer.from(c.data).toString('latin1'))).toEqual([
    `openbadgecredential\0\0\0\0\0${good.jws}`,
  ]);
});

test('the credential goes into a PNG and comes out again', () => {
  const baked = bakePng(png, good.jws);
  expect(credentialInPng(baked)).toBe(good.jws);
  expect(credentialInPng(png)).toBeUndefined();
  expect(() => bakePng(new Uint8Array(40), good.jws)).toThrow(RangeError);
  for (let cut = 0; cut < baked.length; cut += 7)
    expect(credentialInPng(baked.subarray(0, cut)) ?? good.jws).toBe(good.jws);
});

test('the CBOR of a token is read by anyone’s CBOR reader', () => {
  const fields = decodeCbor(fromBase64url(good.token.split('.')[1]!)!) as unknown[];
  expect(fields.slice(0, 7)).toEqual([0, 'online-safety', expect.any(Uint8Array), today - 2, 1050, 1200, 8]);
});
test('the JWS input is what it says', () => {
  expect(
    good.jws.startsWith(
      jwsInput(credential(hanh, good.vouching, teacher, site, words), keyAddress(site, teacher.thumbprint)),
    ),
  ).toBe(true);
});
