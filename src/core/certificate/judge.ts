import { toBase64url } from './base64url.ts';
import { readCredential } from './credential.ts';
import {
  isRevoked,
  issuerOf,
  readPublicKey,
  thumbprintInput,
  type Issuer,
  type IssuerList,
  type PublicKey,
  type RevokedList,
} from './issuers.ts';
import { dayFromIso, type CompletionRecord, type Vouching } from './record.ts';
import { readToken, signedBytes } from './token.ts';

/** What a checker may say of a record. Only `valid` says that a listed teacher signed exactly this. */
export type State =
  | 'valid'
  | 'selfRecorded'
  | 'changed'
  | 'unknownIssuer'
  | 'keyOutOfDates'
  | 'expired'
  | 'revoked'
  | 'notYet'
  /** Signed some other way than ES256 on P-256, or not at all. */
  | 'notAccepted'
  | 'unreadable'
  | 'tooLong'
  | 'newer'
  /** This browser has no WebCrypto here: the page came over plain http. */
  | 'noCrypto';

export type Verdict = { state: State; record?: CompletionRecord; vouching?: Vouching; issuer?: Issuer };

/** What the page's cryptography must do; WebCrypto in the browser and in Node. */
export type Checker = {
  verify: (key: PublicKey, data: Uint8Array<ArrayBuffer>, signature: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  sha256: (data: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
};

export type Lists = { issuers: IssuerList; revoked: RevokedList };

/** Judges the code of a QR or the credential of a badge file. Never throws. `today` in days since 1970-01-01. */
export async function judge(code: string, lists: Lists, today: number, checker: Checker | undefined): Promise<Verdict> {
  if (/^[\w-]*\.[\w-]*\.[\w-]*$/.test(code) && code.startsWith('ey'))
    return judgeCredential(code, lists, today, checker);
  const read = readToken(code);
  if (read.kind !== 'token') return { state: read.kind };
  const { token } = read;
  const { record } = token;
  if (token.tier === 'self') return { state: 'selfRecorded', record };
  if (!checker) return { state: 'noCrypto' };
  const { vouching } = token;
  const issuer = issuerOf(lists.issuers, vouching.key);
  if (!issuer) return { state: 'unknownIssuer', record, vouching };
  return settle({ record, vouching, issuer }, signedBytes(record, vouching), token.signature, lists, today, checker);
}

async function judgeCredential(
  jws: string,
  lists: Lists,
  today: number,
  checker: Checker | undefined,
): Promise<Verdict> {
  const read = readCredential(jws);
  if (read.kind !== 'credential') return { state: read.kind };
  if (!checker) return { state: 'noCrypto' };
  const { header, record, vouching, data, signature, issuerKey } = read;
  // A key that travels with the record proves nothing: it only counts as the name of one that is listed here.
  const own = readPublicKey(header.jwk);
  if (header.jwk !== undefined && !own) return { state: 'notAccepted' };
  const named = own ? await thumbprint(own, checker) : issuerKey;
  const issuer = lists.issuers.issuers.find((i) => i.thumbprint === issuerKey);
  if (!issuer || named !== issuerKey) return { state: 'unknownIssuer', record, vouching };
  return settle({ record, vouching, issuer }, data, signature, lists, today, checker);
}

async function settle(
  found: { record: CompletionRecord; vouching: Vouching; issuer: Issuer },
  data: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  lists: Lists,
  today: number,
  checker: Checker,
): Promise<Verdict> {
  const { record, vouching, issuer } = found;
  if (!(await checker.verify(issuer.key, data, signature))) return { state: 'changed' };
  if (isRevoked(lists.revoked, vouching.key, record.id)) return { state: 'revoked', ...found };
  if (vouching.signed < dayFromIso(issuer.from) || vouching.signed > dayFromIso(issuer.to))
    return { state: 'keyOutOfDates', ...found };
  // A day of grace: east of here it is already tomorrow.
  if (vouching.signed > today + 1) return { state: 'notYet', ...found };
  if (vouching.until !== 0 && vouching.until < today) return { state: 'expired', ...found };
  return { state: 'valid', ...found };
}

export async function thumbprint(key: PublicKey, checker: Pick<Checker, 'sha256'>): Promise<string> {
  return toBase64url(await checker.sha256(new TextEncoder().encode(thumbprintInput(key))));
}
