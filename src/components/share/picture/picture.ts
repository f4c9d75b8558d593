import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Words } from '../../../i18n/index.ts';
import { light } from './colours.ts';
import { drawPhone, type Shot } from './phone.ts';
import { at, paragraph, rect, type Block } from './shapes.ts';
import { line, widthOf, wrap } from './type.ts';

/** The size chat programs and social networks show without cutting. */
export const size = { width: 1200, height: 630 };

/** What a link sent in a chat shows. */
export type Picture = {
  site: string;
  /** Above the title: the module, or nothing. */
  kicker: string;
  title: string;
  /** Under the title: the goal. */
  text: string;
  words: Words['practice'];
  shot: Shot | undefined;
};

const [left, right] = [104, 740];

/** School ink on squared paper, the red margin line of an exercise book, and the practice phone. */
export function drawPicture({ site, kicker, title, text, words, shot }: Picture): string {
  const w = (shot ? right : 1120) - left;
  const head = titleBlock(title, w);
  const under = paragraph(text, { size: 28, fill: light.strong, width: w, most: head.h > 300 ? 2 : 3 });
  const crumb = paragraph(kicker, { size: 28, weight: 700, fill: light.violet, width: w, most: 1 });
  const y = 128 + Math.max(0, (454 - (kicker ? crumb.h + 12 : 0) - head.h - under.h - 20) / 2);
  const titleY = y + (kicker ? crumb.h + 12 : 0);
  const strip = (x: number, top: number, b: Block) =>
    rect(x - 14, top - 4, w + 28, b.h + 8, 8, '#ffffffe6') + at(x, top, b.svg);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
<defs><pattern id="small" width="16" height="16" patternUnits="userSpaceOnUse"><path d="M16 0H0V16" fill="none" stroke="${light.grid}" stroke-width="1.4"/></pattern>
<pattern id="big" width="64" height="64" patternUnits="userSpaceOnUse"><path d="M64 0H0V64" fill="none" stroke="${light.gridStrong}" stroke-width="1.6"/></pattern>
<pattern id="stripes" width="26" height="26" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M0 0h13v26H0z" fill="#ffd84d"/><path d="M13 0h13v26H13z" fill="#ffe794"/></pattern></defs>
${rect(0, 0, 1200, 630, 0, '#fff')}${rect(0, 0, 1200, 630, 0, 'url(#small)')}${rect(0, 0, 1200, 630, 0, 'url(#big)')}
<path d="M72 0V630" stroke="#b3122f" stroke-width="3"/>
${rect(left - 14, 36, widthOf(site, 32, 700) + 92, 64, 10, '#ffffffe6')}${at(left, 40, logo)}${line(site, left + 70, 80, 32, 700, light.ink)}
${kicker && strip(left, y, crumb)}${strip(left, titleY, head)}${strip(left, titleY + head.h + 20, under)}
${shot ? at(776, 52, rect(14, 18, 372, 700, 44, '#2a1a5e33') + drawPhone(shot, words, 384, 578)) : ''}
</svg>`;
}

/** As large as fits in four lines. */
function titleBlock(title: string, width: number): Block {
  const fits = [84, 76, 68, 60, 54].find((s) => {
    const lines = wrap(title, s, 700, width);
    return lines.length <= 4 && lines.length * s * 1.3 <= 300 && lines.every((l) => widthOf(l, s, 700) <= width);
  });
  const s = fits ?? 50;
  const lines = wrap(title, s, 700, width, 5);
  return {
    svg: lines.map((l, i) => line(l, 0, s * (1.02 + i * 1.3), s, 700, light.ink)).join(''),
    h: lines.length * s * 1.3,
  };
}

/** components/ui/Logo.astro at 56 pixels. */
const logo = `<g transform="scale(1.1667)"><rect width="48" height="48" rx="10" fill="#5a34b8"/><path stroke="#fff" stroke-opacity=".25" d="M0 16h48M0 32h48M16 0v48M32 0v48"/><path fill="none" stroke="#fff" stroke-width="4.2" stroke-linecap="round" d="M13 22c3-3 5-2 5 1v9c0 4 4 4 7 0M31 11v21c0 4 4 4 7 0M26 20h11"/><circle cx="17" cy="14" r="2.7" fill="#ffd84d"/></g>`;

const cache = '.cache/share';

/** The picture as PNG, kept in .cache/ by what is drawn: an unchanged lesson costs nothing at the next build. */
export async function renderPicture(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const svg = drawPicture(picture);
  const file = `${cache}/${createHash('sha256').update(svg).digest('hex').slice(0, 32)}.png`;
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  const png = await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 48, effort: 3, compressionLevel: 9 })
    .toBuffer();
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, png);
  return new Uint8Array(png);
}
