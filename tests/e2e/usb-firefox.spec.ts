import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { firefoxPath, openFirefox } from './firefox.ts';
import { disk, diskPages, leavesDisk, someDiskPages } from './usb-copy.ts';

const lesson = 'online-safety/fake-police-call';

test.skip(
  !firefoxPath,
  'No Firefox on this machine (Debian: apt-get install firefox-esr), so the USB copy was not opened in it.',
);

let browser: Browser;
test.beforeAll(async () => {
  browser = await openFirefox();
});
test.afterAll(() => browser.close());

/** A page, and what it did that a page of a stick must never do. */
async function opened(): Promise<{ page: Page; bad: string[] }> {
  const page = await browser.newPage();
  const bad: string[] = [];
  page.on('console', (m) => m.type() === 'error' && bad.push(`${page.url()}: ${m.text()}`));
  page.on('pageerror', (e) => bad.push(`${page.url()}: ${String(e)}`));
  page.on('request', (r) => leavesDisk(r.url()) && bad.push(`${page.url()} asks ${r.url()}`));
  page.on('requestfailed', (r) => bad.push(`${page.url()} lacks ${r.url()}`));
  return { page, bad };
}
const textOf = (page: Page, selector: string) => page.$eval(selector, (e) => e.textContent ?? '');
const scrollTo = (page: Page, selector: string) => page.$eval(selector, (e) => e.scrollIntoView());

// All of them take minutes in Firefox: `npm run test:wide`.
const pages = process.env['WIDE'] ? diskPages() : someDiskPages();

test(`${pages.length} pages open in Firefox without an error, and nothing leaves the disk`, async () => {
  test.setTimeout(900_000);
  const { page, bad } = await opened();
  for (const file of pages) await page.goto(disk(file));
  expect(bad).toEqual([]);
});

test('Firefox: links, quiz, practice, search, slides with the teacher’s window, class quiz', async () => {
  test.setTimeout(180_000);
  const { page, bad } = await opened();
  await page.goto(disk('start.html'));
  await Promise.all([
    page.waitForNavigation(),
    page.$eval('a[href="online-safety/index.html"]', (a) => (a as HTMLElement).click()),
  ]);
  await Promise.all([
    page.waitForNavigation(),
    page.$eval('.lessons a[href^="fake-police-call"]', (a) => (a as HTMLElement).click()),
  ]);
  expect(await textOf(page, 'h1')).toContain('Cuộc gọi giả danh công an');

  await scrollTo(page, '#quiz it-quiz');
  await page.waitForSelector('#quiz .live form.question');
  await page.click('#quiz .live label.q-opt');
  await page.click('#quiz .live button[type=submit]');
  await page.waitForSelector('#quiz .q-verdict');
  await scrollTo(page, 'it-practice');
  await page.$eval('it-practice [data-start]', (b) => (b as HTMLElement).click());
  await page.waitForSelector('.pr .p-mark');

  await page.goto(`${disk('search/index.html')}?q=mat+khau`);
  await page.waitForSelector('.hits a');
  expect(await textOf(page, '.hits')).toContain('Mật khẩu, mã PIN');
  await page.$eval('.hits .btn', (b) => (b as HTMLElement).click());
  await page.waitForSelector('.hits mark');

  await page.goto(disk(`${lesson}/slides/index.html`));
  const [popup] = await Promise.all([
    new Promise<Page | null>((resolve) => page.once('popup', resolve)),
    page.click('[data-do=desk]'),
  ]);
  await popup!.waitForSelector('.slide.ahead');
  await popup!.keyboard.press('PageDown');
  await page.waitForFunction(() => document.querySelector('[data-position]')?.textContent?.startsWith('Trang 2 '));

  await page.goto(`${disk('teach/quiz/index.html')}?lessons=fake-police-call`);
  await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('Cuộc gọi giả danh công an'));
  expect(bad).toEqual([]);
});

test('Firefox: the record hears of the check, and pages that cannot share what they know say so', async () => {
  const { page, bad } = await opened();
  await page.goto(disk('online-safety/index.html'));
  const check = { at: Date.UTC(2026, 10, 20), earned: 12, possible: 12, passed: true };
  await page.evaluate((c) => {
    const progress = { version: 1, items: {}, lessons: {}, practice: {}, checks: { 'online-safety': c }, checkups: {} };
    localStorage.setItem('itoso:progress', JSON.stringify(progress));
  }, check);
  await Promise.all([
    page.waitForNavigation(),
    page.$eval('a[href$="certificate/index.html"]', (a) => (a as HTMLElement).click()),
  ]);
  await page.waitForSelector('form.cert-form');
  expect(page.url()).not.toContain('carry');
  expect(await textOf(page, '#main')).toContain('Mở từ USB bằng Firefox');
  expect(bad).toEqual([]);
});
