import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { SearchIndex } from '../../src/core/search/prepare.ts';
import { isA4, printed } from './pdf';

const course = (locale: string) => JSON.parse(readFileSync(`dist/${locale}search-index.json`, 'utf8')) as SearchIndex;
const locales = ['', 'en/'];
/** A heading set in two font files comes back from the PDF with spaces inside its words. */
const squeeze = (s: string) => s.normalize('NFC').replace(/\s/g, '');

for (const locale of locales)
  for (const [m, [module]] of course(locale).modules.entries())
    test(`every handout of /${locale}${module}/ is one A4 page with its title, unclipped`, async ({ page }) => {
      test.slow();
      for (const lesson of course(locale).lessons.filter((l) => l.m === m)) {
        await page.goto(`/${locale}${module}/${lesson.s}/handout/`);
        const sheets = await printed(page);
        expect(sheets.length, lesson.s).toBe(1);
        expect(isA4(sheets[0]!), lesson.s).toBe(true);
        expect(sheets[0]!.clipped, lesson.s).toEqual([]);
        expect(sheets[0]!.text.replace(/\s/g, ''), lesson.s).toContain(squeeze(lesson.t).slice(0, 20));
        expect(await smallWords(page), lesson.s).toEqual([]);
      }
    });

/** Words outside the pictures that are printed smaller than 14 pt. */
async function smallWords(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  return page.locator('.sheet-a4').evaluateAll((sheets) =>
    sheets.flatMap((sheet) => {
      const small: string[] = [];
      const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const parent = text.parentElement!;
        const size = parseFloat(getComputedStyle(parent).fontSize) * 0.75;
        if (text.textContent!.trim() && !parent.closest('.pf, svg') && size < 13.99)
          small.push(`${size} ${text.textContent}`);
      }
      return small;
    }),
  );
}

test('a booklet has a page of contents, then every lesson on the page the contents names', async ({ page }) => {
  const { modules, lessons } = course('');
  const module = modules.findIndex(([id]) => id === 'online-safety');
  const own = lessons.filter((l) => l.m === module);
  await page.goto('/online-safety/booklet/');
  const sheets = await printed(page);
  expect(sheets.length).toBe(own.length + 1);
  own.forEach((lesson, i) => {
    expect(squeeze(sheets[0]!.text)).toContain(squeeze(`${lesson.t}${i + 2}`));
    expect(squeeze(sheets[i + 1]!.text)).toContain(squeeze(lesson.t).slice(0, 20));
    expect(sheets[i + 1]!.text.trim()).toMatch(new RegExp(`${i + 2}$`));
    expect(sheets[i + 1]!.clipped).toEqual([]);
  });
  expect(await smallWords(page)).toEqual([]);
});

test('a handout still prints without JavaScript, with its steps and its card', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/online-safety/fake-police-call/handout/');
  const sheets = await printed(page);
  const text = squeeze(sheets.map((s) => s.text).join(' '));
  expect(text).toContain(squeeze('Phiếu nhớ Công an gọi đòi tiền? Giả.'));
  expect(text).toContain(squeeze('5. Báo số lạ tới'));
  expect(sheets.length).toBeLessThanOrEqual(2);
  await context.close();
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with scripts' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    test('a printed lesson holds every question once, each with its answer below', async ({ page }) => {
      await page.goto('/online-safety/fake-police-call/');
      if (javaScriptEnabled) {
        await page.locator('#quiz').scrollIntoViewIfNeeded();
        await page.locator('#quiz .live .question').waitFor();
      }
      const sheets = await printed(page);
      const text = squeeze(sheets.map((s) => s.text).join(' '));
      for (const [asked, answered] of [
        ['Việc đầu tiên là gì?', 'Tắt máy là thoát khỏi cơn sợ.'],
        ['Nên nói gì với họ?', 'Ai cũng có thể sợ. Mình cùng đi báo nhé.'],
      ] as const) {
        expect(text.split(squeeze(asked)).length, asked).toBe(2);
        expect(text.indexOf(squeeze(answered)), answered).toBeGreaterThan(text.indexOf(squeeze(asked)));
      }
      expect(text).not.toContain(squeeze('Xem đáp án'));
      expect(sheets.flatMap((s) => s.clipped)).toEqual([]);
    });
  });
