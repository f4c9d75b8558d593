/** A credential inside a picture, as Open Badges 3.0 bakes it. */

const keyword = 'openbadgecredential';
const namespace = 'https://purl.imsglobal.org/ob/v3p0';

/** `svg` begins with its `<svg …>` tag. */
export const bakeSvg = (svg: string, jws: string): string =>
  svg.replace(
    /^<svg([^>]*)>/,
    (_, attributes: string) =>
      `<svg${attributes} xmlns:openbadges="${namespace}"><openbadges:credential verify="${jws}"></openbadges:credential>`,
  );

export const credentialInSvg = (svg: string): string | undefined =>
  /<openbadges:credential\s[^>]*\bverify\s*=\s*"([\w.-]+)"/.exec(svg)?.[1];

/** Puts an uncompressed iTXt chunk after the PNG's header. @throws RangeError on what is not a PNG. */
export function bakePng(png: Uint8Array, jws: string): Uint8Array<ArrayBuffer> {
  if (!isPng(png)) throw new RangeError('This is not a PNG picture.');
  const text = new TextEncoder().encode(`${keyword}\0\0\0\0\0${jws}`);
  const chunk = new Uint8Array(text.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, text.length);
  chunk.set(new TextEncoder().encode('iTXt'), 4);
  chunk.set(text, 8);
  view.setUint32(text.length + 8, crc(chunk.subarray(4, text.length + 8)));
  const out = new Uint8Array(png.length + chunk.length);
  out.set(png.subarray(0, headerEnd));
  out.set(chunk, headerEnd);
  out.set(png.subarray(headerEnd), headerEnd + chunk.length);
  return out;
}

export function credentialInPng(png: Uint8Array): string | undefined {
  if (!isPng(png)) return undefined;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > png.length) return undefined;
    if (latin(png.subarray(at + 4, at + 8)) === 'iTXt') {
      const [, jws] =
        new RegExp(`^${keyword}\0\0\0[^\0]*\0[^\0]*\0([\\w.-]+)$`).exec(
          latin(png.subarray(at + 8, Math.min(end, at + 40_000))),
        ) ?? [];
      if (jws) return jws;
    }
    at = end + 4;
  }
  return undefined;
}

/** Signature (8) and IHDR (25). */
const headerEnd = 33;
const isPng = (bytes: Uint8Array) => bytes.length > headerEnd && latin(bytes.subarray(0, 8)) === '\x89PNG\r\n\x1a\n';
const latin = (bytes: Uint8Array) => Array.from(bytes, (b) => String.fromCharCode(b)).join('');

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const b of bytes) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}
