import { fromBase64url, toBase64url } from './base64url.ts';
import { isObject, keyIdOf, type Issuer } from './issuers.ts';
import {
  cleanName,
  dayFromIso,
  isIsoDay,
  isoDay,
  nameFits,
  type CompletionRecord,
  type RecordKind,
  type Vouching,
} from './record.ts';

/**
 * The same record as an Open Badges 3.0 credential (VC-JWT, ES256), for other people's software.
 * https://www.imsglobal.org/spec/ob/v3p0/
 */
export type CredentialWords = {
  /** Title of the module or path. */
  title: string;
  description: string;
  criteria: string;
};

const achievementTypes: Record<RecordKind, string> = {
  module: 'CertificateOfCompletion',
  path: 'LearningProgram',
  helper: 'ext:Helper',
};
const midnight = (day: number) => `${isoDay(day)}T00:00:00Z`;
const keyUrn = 'urn:ietf:params:oauth:jwk-thumbprint:sha-256:';

/** The address of one public key as a JWK: what `kid` leads to. `site` ends with a slash. */
export const keyAddress = (site: string, thumbprint: string): string => `${site}keys/${thumbprint}.json`;

/** `achievement` is the address of what was learnt. */
export function credential(
  record: CompletionRecord,
  vouching: Vouching,
  issuer: Pick<Issuer, 'name' | 'place' | 'thumbprint'>,
  site: string,
  words: CredentialWords,
): Record<string, unknown> {
  const id = recordUrn(record.id, vouching.key);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: words.title,
    issuer: {
      id: keyUrn + issuer.thumbprint,
      type: ['Profile'],
      name: issuer.name,
      description: issuer.place,
      url: site,
    },
    validFrom: midnight(vouching.signed),
    ...(vouching.until ? { validUntil: midnight(vouching.until + 1) } : {}),
    awardedDate: midnight(record.day),
    credentialSubject: {
      id: `${id}#learner`,
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: record.name, identityType: 'name' }],
      achievement: {
        id: `${site}${record.subject}/`,
        type: ['Achievement'],
        achievementType: achievementTypes[record.kind],
        name: words.title,
        description: words.description,
        criteria: { narrative: words.criteria },
      },
      ...(record.possible > 0 ? { result: [{ type: ['Result'], value: `${record.earned}/${record.possible}` }] } : {}),
    },
    credentialSchema: [
      {
        id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
        type: '1EdTechJsonSchemaValidator2019',
      },
    ],
  };
}

/** Header and payload of the JWS, joined as they are signed. */
export function jwsInput(vc: Record<string, unknown>, kid: string): string {
  const at = (value: unknown) => Date.parse(value as string) / 1000;
  const payload = {
    ...vc,
    iss: (vc['issuer'] as { id: string }).id,
    jti: vc['id'],
    sub: (vc['credentialSubject'] as { id: string }).id,
    nbf: at(vc['validFrom']),
    ...(vc['validUntil'] ? { exp: at(vc['validUntil']) } : {}),
  };
  return `${part({ alg: 'ES256', typ: 'JWT', kid })}.${part(payload)}`;
}

const part = (value: unknown) => toBase64url(new TextEncoder().encode(JSON.stringify(value)));

export type ReadCredential =
  | {
      kind: 'credential';
      header: { kid?: string; jwk?: unknown };
      record: CompletionRecord;
      vouching: Vouching;
      issuerKey: string;
      data: Uint8Array<ArrayBuffer>;
      signature: Uint8Array<ArrayBuffer>;
    }
  | { kind: 'notAccepted' | 'unreadable' | 'tooLong' };

/** Takes apart a credential this site made. What another site made is `unreadable` here. Never throws. */
export function readCredential(jws: string): ReadCredential {
  if (jws.length > 20_000) return { kind: 'tooLong' };
  const [head = '', body = '', sign = ''] = jws.split('.');
  const [header, vc] = [parsed(head), parsed(body)];
  if (!header || !vc) return { kind: 'unreadable' };
  if (header['alg'] !== 'ES256' || header['crit'] !== undefined) return { kind: 'notAccepted' };
  const signature = fromBase64url(sign);
  if (signature?.length !== 64) return { kind: 'unreadable' };
  const found = contents(vc);
  if (!found) return { kind: 'unreadable' };
  return { kind: 'credential', header, ...found, data: new TextEncoder().encode(`${head}.${body}`), signature };
}

type Json = Record<string, unknown>;
const object = (x: unknown): Json => (isObject(x) ? x : {});
/** Not `String(x)`: that throws on `{"toString":1}`. */
const text = (x: unknown): string => (typeof x === 'string' ? x : '');

function parsed(base64url: string): Json | undefined {
  const bytes = fromBase64url(base64url);
  try {
    const value: unknown = bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function contents(vc: Json): { record: CompletionRecord; vouching: Vouching; issuerKey: string } | undefined {
  const subject = object(vc['credentialSubject']);
  const achievement = object(subject['achievement']);
  const name = object((subject['identifier'] as unknown[] | undefined)?.[0])['identityHash'];
  const [, id] = /^urn:uuid:([0-9a-f]{8}-[0-9a-f]{4})-8/.exec(text(vc['id'])) ?? [];
  const [, slug] = /\/([a-z0-9-]{1,40})\/$/.exec(text(achievement['id'])) ?? [];
  const kind = (Object.keys(achievementTypes) as RecordKind[]).find(
    (k) => achievementTypes[k] === achievement['achievementType'],
  );
  const issuer = text(object(vc['issuer'])['id']);
  const [day, signed, end] = [vc['awardedDate'], vc['validFrom'], vc['validUntil']].map(dayIn);
  const [, earned = '0', possible = '0'] =
    /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(
      text(object((subject['result'] as unknown[] | undefined)?.[0])['value']),
    ) ?? [];
  if (
    !id ||
    !slug ||
    !kind ||
    typeof name !== 'string' ||
    cleanName(name) !== name ||
    !nameFits(name) ||
    !issuer.startsWith(keyUrn) ||
    day === undefined ||
    signed === undefined
  )
    return undefined;
  if (vc['iss'] !== issuer || vc['jti'] !== vc['id'] || vc['sub'] !== subject['id'] || vc['nbf'] !== signed * 86_400)
    return undefined;
  if (vc['validUntil'] !== undefined && (end === undefined || vc['exp'] !== end * 86_400)) return undefined;
  const thumbprint = issuer.slice(keyUrn.length);
  return {
    record: {
      kind,
      subject: slug,
      name,
      day,
      earned: Number(earned),
      possible: Number(possible),
      lessons: 0,
      id: id.replace('-', ''),
    },
    vouching: { key: keyIdOf(thumbprint), signed, until: end === undefined ? 0 : end - 1 },
    issuerKey: thumbprint,
  };
}

const dayIn = (value: unknown): number | undefined =>
  typeof value === 'string' && value.slice(10) === 'T00:00:00Z' && isIsoDay(value.slice(0, 10))
    ? dayFromIso(value.slice(0, 10))
    : undefined;

/** A version 8 UUID (RFC 9562) that holds the record's id and the start of the key's. */
function recordUrn(record: string, key: string): string {
  const hex = `${record}8${key.slice(0, 3)}a${key.slice(3)}00`;
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
