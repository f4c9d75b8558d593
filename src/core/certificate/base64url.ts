const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function toBase64url(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const n = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const chars = Math.min(3, bytes.length - i) + 1;
    for (let c = 0; c < chars; c++) out += letters[(n >> (18 - 6 * c)) & 63];
  }
  return out;
}

/** Undefined for anything but the one spelling `toBase64url` gives: two spellings of one record would be two records. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let i = 0, at = 0; i < text.length; i += 4) {
    let n = 0;
    for (let c = 0; c < 4; c++) n = (n << 6) | (i + c < text.length ? letters.indexOf(text[i + c]!) : 0);
    // Beyond its end an array of bytes takes nothing in.
    for (let c = 0; c < 3; c++) bytes[at++] = (n >> (16 - 8 * c)) & 255;
  }
  return toBase64url(bytes) === text ? bytes : undefined;
}

export const toHex = (bytes: Uint8Array): string => [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
export const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array((hex.match(/../g) ?? []).map((h) => parseInt(h, 16)));
