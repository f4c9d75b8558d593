import { expect, test, type Page } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { answerRight, finishQuiz, itemsOf } from './answer.ts';

const folder = resolve('dist-usb');
const at = (path: string) => pathToFileURL(join(folder, path)).href;
const pages = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.html'));
const firefox = [
  process.env['FIREFOX'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((p) => p && existsSync(p));

/** What a page of the stick must never do. */
function watch(page: Page): string[] {
  const bad: string[] = [];
  page.on('console', (m) => m.type() === 'error' && bad.push(`${page.url()}: ${m.text()}`));
  page.on('pageerror', (e) => bad.push(`${page.url()}: ${e.message}`));
  page.on('request', (r) => !/^(file|data|blob):/.test(r.url()) && bad.push(`${page.url()} asks ${r.url()}`));
  page.on('requestfailed', (r) => bad.push(`${page.url()} lacks ${r.url()}`));
  return bad;
}

test.describe('USB copy in Chromium', () => {
  test('every page opens without an error or a request that leaves the disk, and its links lead to files', async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const bad = watch(page);
    const missing = new Set<string>();
    for (const file of pages()) {
      await page.goto(at(file));
      const links = await page.$$eval('a[href], img[src], form[action]', (all) =>
        all.map((e) => (e as HTMLAnchorElement).href || (e as HTMLImageElement).src || (e as HTMLFormElement).action),
      );
      for (const link of links.filter((l) => l.startsWith('file:')))
        if (!link.includes('.html') && !existsSync(new URL(link.replace(/[?#].*/, ''))))
          missing.add(`${file} → ${link}`);
        else if (link.includes('.html') && !existsSync(new URL(link.replace(/[?#].*/, ''))))
          missing.add(`${file} → ${link}`);
    }
    expect(bad).toEqual([]);
    expect([...missing]).toEqual([]);
  });

  test('from start.html to a record: links, quiz, practice, search, slides', async ({ page }) => {
    test.setTimeout(120_000);
    const bad = watch(page);
    await page.goto(at('start.html'));
    await page
      .getByRole('link', { name: /An toàn trên mạng/ })
      .first()
      .click();
    await page
      .getByRole('link', { name: /Cuộc gọi giả danh công an/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Cuộc gọi giả danh công an/);
    await finishQuiz(page, page.locator('#quiz it-quiz'));

    await page.goto(at('online-safety/index.html'));
    await expect(page.locator('it-lesson-state[data-lesson="fake-police-call"]')).toContainText('Đã học xong');
    await page.getByRole('link', { name: 'Vào bài kiểm tra' }).click();
    await finishQuiz(page, page.locator('it-check'));
    await page.getByRole('link', { name: 'In giấy ghi nhận' }).click();
    await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hạnh');

    await page.goto(`${at('search/index.html')}?q=mat+khau`);
    await page
      .locator('.hits')
      .getByRole('link', { name: /Mật khẩu, mã PIN/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Mật khẩu/);
    await page.goto(`${at('search/index.html')}?q=dien+thoai`);
    await page.getByRole('button', { name: 'Tìm trong toàn văn' }).click();
    await expect(page.locator('.hits mark').first()).toBeVisible();
    await page.locator('.hits a').first().click();
    await expect(page.locator('article.lesson')).toBeVisible();

    await page.goto(at('online-safety/fake-police-call/slides/index.html'));
    await expect(page.locator('.slide.on')).toHaveCount(1);
    expect(bad).toEqual([]);
  });
});

test('a single lesson opens alone', async ({ page }) => {
  const bad = watch(page);
  await page.goto(at('lessons/online-safety--fake-police-call.html'));
  const quiz = page.locator('#quiz it-quiz');
  await quiz.scrollIntoViewIfNeeded();
  await answerRight(quiz.locator('.live form.question'), await itemsOf(quiz));
  await expect(quiz.getByRole('status').or(quiz.locator('.verdict')).first()).toBeVisible();
  expect(
    await page.$$eval('a[href]', (all) =>
      all.map((a) => a.getAttribute('href')!).filter((h) => !/^(#|https?:|tel:|sms:|mailto:)/.test(h)),
    ),
  ).toEqual([]);
  expect(bad).toEqual([]);
});

test('USB copy in Firefox: every page opens without an error, islands come alive', async () => {
  test.skip(
    !firefox,
    'No Firefox on this machine (Debian: apt-get install firefox-esr), so the copy was not opened in it.',
  );
  test.setTimeout(900_000);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox!, headless: true });
  try {
    const page = await browser.newPage();
    const bad: string[] = [];
    page.on('console', (m) => m.type() === 'error' && bad.push(`${page.url()}: ${m.text()}`));
    page.on('pageerror', (e) => bad.push(`${page.url()}: ${String(e)}`));
    page.on('request', (r) => !/^(file|data|blob):/.test(r.url()) && bad.push(`${page.url()} asks ${r.url()}`));
    for (const file of pages()) await page.goto(at(file));
    await page.goto(at('online-safety/fake-police-call/index.html'));
    await page.$eval('#quiz it-quiz', (e) => e.scrollIntoView());
    await page.waitForSelector('#quiz it-quiz .live form.question');
    await page.goto(`${at('search/index.html')}?q=mat+khau`);
    await page.waitForSelector('.hits a');
    expect(bad).toEqual([]);
  } finally {
    await browser.close();
  }
});
