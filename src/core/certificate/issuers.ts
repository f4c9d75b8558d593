import { fromBase64url, toHex } from './base64url.ts';
import { isIsoDay } from './record.ts';

/** The public half of a teacher's P-256 key. */
export type PublicKey = { kty: 'EC'; crv: 'P-256'; x: string; y: string };

/** Someone whose signature this site takes. */
export type Issuer = {
  name: string;
  place: string;
  /** RFC 7638 SHA-256 thumbprint of `key`, base64url. */
  thumbprint: string;
  key: PublicKey;
  /** Days on which the key may sign, as 2026-11-21; both included. */
  from: string;
  to: string;
};

/** `public/issuers.json` */
export type IssuerList = { asOf: string; issuers: Issuer[] };

/** `public/revoked.json`. Without `record`, everything that key signed. `key` and `record` as in a token. */
export type RevokedList = { asOf: string; revoked: { key: string; record?: string; on: string; reason: string }[] };

/** Reads the list as it came over the network, whatever came: entries that are not sound are left out. */
export function readIssuers(data: unknown): IssuerList | undefined {
  if (!isObject(data) || !isIsoDay(data['asOf']) || !Array.isArray(data['issuers'])) return undefined;
  return { asOf: data['asOf'], issuers: data['issuers'].filter(isIssuer) };
}

export function readRevoked(data: unknown): RevokedList | undefined {
  if (!isObject(data) || !isIsoDay(data['asOf']) || !Array.isArray(data['revoked'])) return undefined;
  return {
    asOf: data['asOf'],
    revoked: data['revoked'].filter(
      (r): r is RevokedList['revoked'][number] =>
        isObject(r) && isHex(r['key'], 16) && (r['record'] === undefined || isHex(r['record'], 12)),
    ),
  };
}

/** @throws nothing; undefined where the list does not have it. */
export const issuerOf = (list: IssuerList, key: string): Issuer | undefined =>
  list.issuers.find((i) => keyIdOf(i.thumbprint) === key);

/** What a token calls a key. */
export function keyIdOf(thumbprint: string): string {
  const bytes = fromBase64url(thumbprint);
  return bytes ? toHex(bytes.slice(0, 8)) : '';
}

export const isRevoked = (list: RevokedList, key: string, record: string): boolean =>
  list.revoked.some((r) => r.key === key && (r.record === undefined || r.record === record));

/** What RFC 7638 hashes. */
export const thumbprintInput = (k: PublicKey): string =>
  `{"crv":"${k.crv}","kty":"${k.kty}","x":"${k.x}","y":"${k.y}"}`;

/** A point of P-256 by its form; whether it lies on the curve is for WebCrypto to say. */
export function readPublicKey(x: unknown): PublicKey | undefined {
  if (!isObject(x) || x['kty'] !== 'EC' || x['crv'] !== 'P-256' || x['d'] !== undefined) return undefined;
  const [a, b] = [x['x'], x['y']];
  return is32Bytes(a) && is32Bytes(b) ? { kty: 'EC', crv: 'P-256', x: a, y: b } : undefined;
}

export const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);
const isHex = (x: unknown, digits: number): x is string =>
  typeof x === 'string' && x.length === digits && /^[0-9a-f]+$/.test(x);
/** In base64url. */
const is32Bytes = (x: unknown): x is string => typeof x === 'string' && fromBase64url(x)?.length === 32;
const isIssuer = (x: unknown): x is Issuer =>
  isObject(x) &&
  typeof x['name'] === 'string' &&
  typeof x['place'] === 'string' &&
  isIsoDay(x['from']) &&
  isIsoDay(x['to']) &&
  is32Bytes(x['thumbprint']) &&
  readPublicKey(x['key']) !== undefined;
