import { thumbprint, type Checker } from '../../core/certificate/judge.ts';
import { readPublicKey, type PublicKey } from '../../core/certificate/issuers.ts';
import { fromBase64url, toBase64url } from '../../core/certificate/base64url.ts';

/** ES256 and key files over WebCrypto. Runs in the browser and, for tests and scripts, in Node. */

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Undefined on plain http, where browsers have no WebCrypto. */
export function checkerHere(): Checker | undefined {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  return {
    sha256: async (data) => new Uint8Array(await subtle.digest('SHA-256', data)),
    verify: async (key, data, signature) => {
      try {
        return await subtle.verify(
          es256,
          await subtle.importKey('jwk', { ...key }, curve, false, ['verify']),
          signature,
          data,
        );
      } catch {
        // Not a point of the curve.
        return false;
      }
    },
  };
}

/** A teacher's key as this browser keeps it: the private half can sign and never leaves. */
export type TeacherKey = { name: string; place: string; thumbprint: string; key: PublicKey; privateKey: CryptoKey };

export const sign = async (key: TeacherKey, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.sign(es256, key.privateKey, data));

/** What the key file holds: the public half in the open, the private half behind the password. */
type KeyFile = {
  format: 'i-to-so-key';
  version: 1;
  name: string;
  place: string;
  key: PublicKey;
  rounds: number;
  salt: string;
  iv: string;
  secret: string;
};

const rounds = 600_000;

/** Makes a key. The private half exists outside the browser's key store only inside the returned file. */
export async function makeKey(
  name: string,
  place: string,
  password: string,
): Promise<{ key: TeacherKey; file: string }> {
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const key = { kty, crv, x, y } as PublicKey;
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', pair.privateKey);
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await lock(password, salt, rounds), pkcs8);
  const file: KeyFile = {
    format: 'i-to-so-key',
    version: 1,
    name,
    place,
    key,
    rounds,
    salt: toBase64url(salt),
    iv: toBase64url(iv),
    secret: toBase64url(new Uint8Array(secret)),
  };
  return { key: await kept(name, place, key, pkcs8), file: JSON.stringify(file, null, 1) };
}

/** Opens a key file. `wrongPassword` also stands for a file that was changed. */
export async function openKey(text: string, password: string): Promise<TeacherKey | 'notKeyFile' | 'wrongPassword'> {
  const file = readKeyFile(text);
  if (!file) return 'notKeyFile';
  const [salt, iv, secret] = [fromBase64url(file.salt), fromBase64url(file.iv), fromBase64url(file.secret)];
  if (!salt || !iv || !secret) return 'notKeyFile';
  try {
    const pkcs8 = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await lock(password, salt, file.rounds), secret);
    const key = await kept(file.name, file.place, file.key, pkcs8);
    // The open half stands outside the lock: make sure that it belongs to the private one.
    const probe = new TextEncoder().encode('i-to-so key check');
    return (await checkerHere()!.verify(key.key, probe, await sign(key, probe))) ? key : 'notKeyFile';
  } catch {
    return 'wrongPassword';
  }
}

async function kept(name: string, place: string, key: PublicKey, pkcs8: ArrayBuffer): Promise<TeacherKey> {
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, curve, false, ['sign']);
  return { name, place, key, privateKey, thumbprint: await thumbprint(key, checkerHere()!) };
}

async function lock(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(password.normalize('NFC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function readKeyFile(text: string): KeyFile | undefined {
  try {
    const file = JSON.parse(text) as Partial<KeyFile>;
    const strings = [file.name, file.place, file.salt, file.iv, file.secret].every((s) => typeof s === 'string');
    const sane =
      file.format === 'i-to-so-key' &&
      file.version === 1 &&
      Number.isInteger(file.rounds) &&
      file.rounds! > 0 &&
      file.rounds! <= 5_000_000;
    return strings && sane && readPublicKey(file.key) ? (file as KeyFile) : undefined;
  } catch {
    return undefined;
  }
}
