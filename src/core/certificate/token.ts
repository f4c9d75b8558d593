import { decode, encode } from 'cborg';
import { fromBase64url, fromHex, toBase64url, toHex } from './base64url.ts';
import { packLetters, unpackLetters } from './letters.ts';
import { cleanName, nameFits, recordKinds, type CompletionRecord, type Vouching } from './record.ts';

/**
 * A record as the text of a QR: `s1.<CBOR>` self-recorded, `v1.<CBOR>.<ES256>` vouched for. It stands after the # of an
 * address, which browsers keep to themselves. docs/trust.md has the fields.
 */
export type Token = { record: CompletionRecord } & (
  | { tier: 'self' }
  | { tier: 'vouched'; vouching: Vouching; signature: Uint8Array<ArrayBuffer> }
);

export type ReadToken = { kind: 'token'; token: Token } | { kind: 'tooLong' | 'newer' | 'unreadable' };

/** Far above any real record, far below what would make a phone stutter. */
export const maxTokenLength = 600;

/** Keeps a signature over a record from ever meaning anything else. */
const domain = new TextEncoder().encode('i-to-so record v1\0');

export const selfToken = (record: CompletionRecord): string => `s1.${toBase64url(selfBytes(record))}`;

export const vouchedToken = (record: CompletionRecord, vouching: Vouching, signature: Uint8Array): string =>
  `v1.${toBase64url(vouchedBytes(record, vouching))}.${toBase64url(signature)}`;

/** The bytes a teacher's key signs. */
export function signedBytes(record: CompletionRecord, vouching: Vouching): Uint8Array<ArrayBuffer> {
  const body = vouchedBytes(record, vouching);
  const out = new Uint8Array(domain.length + body.length);
  out.set(domain);
  out.set(body, domain.length);
  return out;
}

/** Never throws, whatever the text. */
export function readToken(text: string): ReadToken {
  if (text.length > maxTokenLength) return { kind: 'tooLong' };
  const [, tier, version, body = '', signed] = /^([sv])(\d{1,3})\.([^.]*)(?:\.([^.]*))?$/.exec(text) ?? [];
  if (!tier) return { kind: 'unreadable' };
  if (version !== '1') return { kind: 'newer' };
  const bytes = fromBase64url(body);
  const signature = signed === undefined ? undefined : fromBase64url(signed);
  if (!bytes || (tier === 'v') !== (signature?.length === 64) || (tier === 's' && signed !== undefined))
    return { kind: 'unreadable' };
  const fields = fieldsOf(bytes);
  const record = fields && readRecord(fields);
  if (!fields || !record) return { kind: 'unreadable' };
  if (tier === 's')
    return fields.length === 8 ? { kind: 'token', token: { tier: 'self', record } } : { kind: 'unreadable' };
  const vouching = readVouching(fields.slice(8), record);
  if (!vouching || !signature) return { kind: 'unreadable' };
  return { kind: 'token', token: { tier: 'vouched', record, vouching, signature } };
}

const selfFields = (r: CompletionRecord) => [
  recordKinds.indexOf(r.kind),
  r.subject,
  packLetters(r.name) ?? r.name,
  r.day,
  Math.round(r.earned * 100),
  Math.round(r.possible * 100),
  r.lessons,
  fromHex(r.id),
];
const selfBytes = (r: CompletionRecord) => encode(selfFields(r));
const vouchedBytes = (r: CompletionRecord, v: Vouching) =>
  encode([...selfFields(r), fromHex(v.key), v.signed - r.day, v.until && v.until - v.signed + 1]);

function fieldsOf(bytes: Uint8Array): unknown[] | undefined {
  try {
    const fields: unknown = decode(bytes, { strict: true });
    return Array.isArray(fields) ? fields : undefined;
  } catch {
    return undefined;
  }
}

const isCount = (x: unknown, max: number): x is number =>
  Number.isInteger(x) && (x as number) >= 0 && (x as number) <= max;
const isBytes = (x: unknown, length: number): x is Uint8Array => x instanceof Uint8Array && x.length === length;
/** Until the year 2150. */
const isDay = (x: unknown): x is number => isCount(x, 65_743);

function readRecord([kind, subject, letters, day, earned, possible, lessons, id]: unknown[]):
  | CompletionRecord
  | undefined {
  if (!isCount(kind, recordKinds.length - 1) || typeof subject !== 'string' || !/^[a-z0-9-]{1,40}$/.test(subject))
    return undefined;
  const name = letters instanceof Uint8Array ? unpackLetters(letters) : letters;
  if (typeof name !== 'string' || cleanName(name) !== name || !nameFits(name)) return undefined;
  if (typeof letters === 'string' && packLetters(name)) return undefined;
  if (
    !isDay(day) ||
    !isCount(possible, 100_000) ||
    !isCount(earned, possible) ||
    !isCount(lessons, 999) ||
    !isBytes(id, 6)
  )
    return undefined;
  return {
    kind: recordKinds[kind]!,
    subject,
    name,
    day,
    earned: earned / 100,
    possible: possible / 100,
    lessons,
    id: toHex(id),
  };
}

function readVouching([key, after, length, ...rest]: unknown[], record: CompletionRecord): Vouching | undefined {
  if (!isBytes(key, 8) || !isDay(after) || !isDay(length) || rest.length > 0) return undefined;
  const signed = record.day + after;
  return { key: toHex(key), signed, until: length === 0 ? 0 : signed + length - 1 };
}
