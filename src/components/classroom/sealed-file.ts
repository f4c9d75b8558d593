/**
 * A class file locked with a passphrase: AES-256-GCM under a key from PBKDF2-SHA-256. Salt and nonce are drawn anew for
 * each file; the header is bound to the content, so that no part of it can be changed unseen.
 */
const rounds = 600_000;
/** Fewer would be a file made to be weak, more one made to hang the page. */
const allowed = [100_000, 5_000_000] as const;

type Sealed = {
  format: 'i-to-so-sealed';
  version: 1;
  kdf: 'PBKDF2-SHA-256';
  rounds: number;
  salt: string;
  nonce: string;
  data: string;
};

/** False on plain http, where browsers offer no encryption. */
export const canSeal = (): boolean => typeof crypto !== 'undefined' && crypto.subtle !== undefined;

/** The file to save. */
export async function seal(text: string, passphrase: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const head = {
    format: 'i-to-so-sealed',
    version: 1,
    kdf: 'PBKDF2-SHA-256',
    rounds,
    salt: base64(salt),
    nonce: base64(nonce),
  } as const;
  const key = await keyOf(passphrase, salt, rounds);
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: utf8(JSON.stringify(head)) },
    key,
    utf8(text),
  );
  return JSON.stringify({ ...head, data: base64(new Uint8Array(data)) } satisfies Sealed);
}

/** @returns undefined when the passphrase is wrong or the file was changed: the two cannot be told apart */
export async function unseal(sealed: string, passphrase: string): Promise<string | undefined> {
  try {
    const { data, ...head } = JSON.parse(sealed) as Sealed;
    if (
      head.format !== 'i-to-so-sealed' ||
      head.version !== 1 ||
      !(head.rounds >= allowed[0] && head.rounds <= allowed[1])
    )
      return undefined;
    const key = await keyOf(passphrase, bytes(head.salt), head.rounds);
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: bytes(head.nonce), additionalData: utf8(JSON.stringify(head)) },
      key,
      bytes(data),
    );
    return new TextDecoder().decode(plain);
  } catch {
    return undefined;
  }
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  // Phones and computers type the same Vietnamese word in different Unicode forms.
  const secret = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const utf8 = (s: string) => new TextEncoder().encode(s);
const bytes = (s: string) => Uint8Array.from(atob(s), (c) => c.charCodeAt(0));
const base64 = (b: Uint8Array) => {
  let s = '';
  for (const x of b) s += String.fromCharCode(x);
  return btoa(s);
};
