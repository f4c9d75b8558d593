import decodeQR from 'qr/decode.js';
import { credentialInPng, credentialInSvg } from '../../core/certificate/bake.ts';
import { findCode } from '../../core/certificate/find-code.ts';

const maxFile = 20_000_000;

/** The record in a file: a badge (SVG, PNG), a text with its code, or a photo of its QR. */
export async function codeInFile(file: File): Promise<string | undefined> {
  if (file.size > maxFile) return undefined;
  if (/svg|text|json|^$/.test(file.type)) {
    const text = await file.text();
    return credentialInSvg(text) ?? findCode(text);
  }
  const baked = file.type === 'image/png' ? credentialInPng(new Uint8Array(await file.arrayBuffer())) : undefined;
  return baked ?? findCode((await qrIn(file)) ?? '');
}

/** Text of the QR in a picture; tried at several sizes, since a photo of a whole sheet is far too large. */
async function qrIn(file: File): Promise<string | undefined> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    for (const longest of [1000, 1600, 2400, 700]) {
      const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
      const [width, height] = [Math.round(image.naturalWidth * scale), Math.round(image.naturalHeight * scale)];
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const draw = canvas.getContext('2d', { willReadFrequently: true })!;
      draw.drawImage(image, 0, 0, width, height);
      try {
        return decodeQR({ width, height, data: draw.getImageData(0, 0, width, height).data });
      } catch {
        // Not at this size.
      }
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(url);
  }
}
