import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { SearchIndex } from '../../src/core/search/prepare.ts';
import { isA4, printed } from './pdf';

const course = (locale: string) => JSON.parse(readFileSync(`dist/${locale}search-index.json`, 'utf8')) as SearchIndex;
const locales = ['', 'en/'];

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
        expect(sheets[0]!.text.replace(/\s/g, ''), lesson.s).toContain(
          lesson.t.normalize('NFC').replace(/\s/g, '').slice(0, 20),
        );
      }
    });

test('a booklet has a page of contents, then every lesson on the page the contents names', async ({ page }) => {
  const { modules, lessons } = course('');
  const module = modules.findIndex(([id]) => id === 'online-safety');
  const own = lessons.filter((l) => l.m === module);
  await page.goto('/online-safety/booklet/');
  const sheets = await printed(page);
  expect(sheets.length).toBe(own.length + 1);
  const squeeze = (s: string) => s.normalize('NFC').replace(/\s/g, '');
  own.forEach((lesson, i) => {
    expect(squeeze(sheets[0]!.text)).toContain(squeeze(`${lesson.t}${i + 2}`));
    expect(squeeze(sheets[i + 1]!.text)).toContain(squeeze(lesson.t).slice(0, 20));
    expect(sheets[i + 1]!.text.trim()).toMatch(new RegExp(`${i + 2}$`));
    expect(sheets[i + 1]!.clipped).toEqual([]);
  });
});

test('a handout still prints without JavaScript, with its steps and its card', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/online-safety/fake-police-call/handout/');
  const sheets = await printed(page);
  expect(sheets.map((s) => s.text).join(' ')).toContain('Phiếu nhớ');
  expect(sheets.length).toBeLessThanOrEqual(2);
  await context.close();
});

test('questions on a printed lesson show no answers', async ({ page }) => {
  await page.goto('/online-safety/fake-police-call/');
  const text = (await printed(page)).map((s) => s.text).join(' ');
  expect(text).toContain('Việc đầu tiên là gì?');
  expect(text).not.toContain('Tắt máy là thoát khỏi cơn sợ.');
});
