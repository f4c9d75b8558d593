import { crc32 } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import readChunks from 'png-chunks-extract';
import { expect, test } from 'vitest';
import { bakePng, bakeSvg, credentialInPng, credentialInSvg } from '../../../../src/core/certificate/bake.ts';
import { signedBy, teacher } from './sample.ts';

const { jws } = await signedBy(teacher);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
test('an XML reader finds the credential in the baked SVG, once, and so do we', () => {
  const baked = bakeSvg(svg, jws);
  const read = new XMLParser({ ignoreAttributes: false }).parse(baked).svg;
  expect(read['@_xmlns:openbadges']).toBe('https://purl.imsglobal.org/ob/v3p0');
  expect(read['openbadges:credential']).toMatchObject({ '@_verify': jws });
  expect(credentialInSvg(baked)).toBe(jws);
  expect(credentialInSvg(svg)).toBeUndefined();
});

/** 1×1, violet. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGOIMtkBAAIyAUcSALKGAAAAAElFTkSuQmCC',
  'base64',
);
test('a PNG reader, which checks every CRC, finds the credential in the baked picture once, uncompressed', () => {
  const chunks = readChunks(bakePng(png, jws)).filter((c) => c.name === 'iTXt');
  expect(chunks.map((c) => Buffer.from(c.data).toString('latin1'))).toEqual([`openbadgecredential\0\0\0\0\0${jws}`]);
});

test('the credential goes into a PNG and comes out again', () => {
  const baked = bakePng(png, jws);
  expect(credentialInPng(baked)).toBe(jws);
  expect(credentialInPng(png)).toBeUndefined();
  expect(() => bakePng(new Uint8Array(40), jws)).toThrow(RangeError);
  for (let cut = 0; cut < baked.length; cut += 7) expect(credentialInPng(baked.subarray(0, cut)) ?? jws).toBe(jws);
});

test('reads a credential that other software baked into an SVG', () => {
  const ns = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';
  for (const tag of [
    `<openbadges:credential ${ns} verify="${jws}"/>`,
    `<openbadges:credential id="a"\n  verify = "${jws}"></openbadges:credential>`,
  ])
    expect(credentialInSvg(svg.replace('</svg>', `${tag}</svg>`)), tag).toBe(jws);
  expect(credentialInSvg(`<openbadges:credential id="a"/><rect verify="${jws}"/>`)).toBeUndefined();
  expect(credentialInSvg(`<openbadges:credential unverify="${jws}"/>`)).toBeUndefined();
});

/** A PNG chunk as the PNG specification lays it out. */
const chunk = (type: string, text: string) => {
  const body = Buffer.from(type + text, 'latin1');
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(text.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};
/** `png` with these chunks after its header. */
const withChunks = (...chunks: Buffer[]) => Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
const badge = chunk('iTXt', `openbadgecredential\0\0\0\0\0${jws}`);

test('finds the credential behind other texts of a PNG, and with a language and title of its own', () => {
  const comment = chunk('iTXt', 'Comment\0\0\0vi\0Ghi chu\0Xin chao');
  expect(credentialInPng(withChunks(comment, badge))).toBe(jws);
  expect(credentialInPng(withChunks(chunk('iTXt', `openbadgecredential\0\0\0vi\0Giay\0${jws}`)))).toBe(jws);
});

test('takes a credential from no other chunk, keyword or kind of file', () => {
  expect(credentialInPng(withChunks(chunk('tEXt', `openbadgecredential\0\0\0\0\0${jws}`)))).toBeUndefined();
  expect(credentialInPng(withChunks(chunk('iTXt', `xopenbadgecredential\0\0\0\0\0${jws}`)))).toBeUndefined();
  expect(credentialInPng(withChunks(chunk('iTXt', `openbadgecredential\0\x01\0\0\0${jws}`)))).toBeUndefined();
  expect(credentialInPng(withChunks(chunk('iTXt', `openbadgecredential\0\0\0\0\0${jws} `)))).toBeUndefined();
  const gif = bakePng(png, jws);
  gif[1] = 0x51;
  expect(credentialInPng(gif)).toBeUndefined();
});

test('a picture cut off behind the credential still gives it, one cut off within it gives none', () => {
  const baked = withChunks(badge);
  const end = 33 + badge.length;
  expect(credentialInPng(baked.subarray(0, end))).toBe(jws);
  for (let cut = end - 20; cut < end; cut++) expect(credentialInPng(baked.subarray(0, cut)), `${cut}`).toBeUndefined();
});

test('says so when what should be baked is no picture, or only the start of one', () => {
  for (const bytes of [png.subarray(0, 8), png.subarray(0, 33), new Uint8Array()])
    expect(() => bakePng(bytes, jws)).toThrow('not a PNG');
});
