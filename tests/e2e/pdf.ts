import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a printed page holds: its size in points, its words, and whether any word stands beyond its edge. */
export type Sheet = { width: number; height: number; text: string; clipped: string[] };

/** Prints the open page the way its own style asks for, and reads the PDF back. */
export async function printed(page: Page): Promise<Sheet[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const doc = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let n = 1; n <= doc.numPages; n++) {
    const sheet = await doc.getPage(n);
    const [, , width = 0, height = 0] = sheet.view;
    const items = (await sheet.getTextContent()).items.flatMap((i) => ('str' in i && i.str.trim() ? [i] : []));
    const out = items.filter(
      (i) =>
        i.transform[4] < 0 || i.transform[4] + i.width > width + 1 || i.transform[5] < 0 || i.transform[5] > height,
    );
    sheets.push({
      width,
      height,
      text: items
        .map((i) => i.str)
        .join(' ')
        .replace(/\s+/g, ' ')
        .normalize('NFC'),
      clipped: out.map((i) => i.str),
    });
  }
  return sheets;
}

/** A4 upright, to the nearest point. */
export const isA4 = (s: Sheet): boolean => Math.abs(s.width - 595) < 2 && Math.abs(s.height - 842) < 2;
