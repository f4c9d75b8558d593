import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { finishQuiz } from './answer.ts';
import { ports } from './sites.ts';
import { openDesk } from './slides-desk.ts';
import { disk, diskPages, someDiskPages, watch } from './usb-copy.ts';

const lesson = 'online-safety/fake-police-call';

/** Follows the hit for “mat khau” to its lesson. */
async function openPasswords(page: Page) {
  await page
    .locator('.hits')
    .getByRole('link', { name: /Mật khẩu, mã PIN/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Mật khẩu/);
}

// All of the copy in `npm run test:wide`; every kind and every lesson in `npm test`.
const pages = process.env['WIDE'] ? diskPages() : someDiskPages();
test(`${pages.length} pages open in Chromium without an error, and nothing leaves the disk`, async ({ page }) => {
  test.setTimeout(600_000);
  const bad = watch(page);
  for (const file of pages) await page.goto(disk(file));
  expect(bad).toEqual([]);
});

test('from start.html to a printed record, by links alone', async ({ page }) => {
  test.setTimeout(180_000);
  const bad = watch(page);
  await page.goto(disk('start.html'));
  await page
    .getByRole('link', { name: /An toàn trên mạng/ })
    .first()
    .click();
  await page
    .getByRole('link', { name: /Cuộc gọi giả danh công an/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Cuộc gọi giả danh công an/);
  for (const image of await page.locator('main img').all())
    expect(await image.evaluate((i: HTMLImageElement) => i.decode().then(() => i.naturalWidth))).toBeGreaterThan(0);
  expect(
    await page.evaluate(() => document.fonts.ready.then(() => [...document.fonts].some((f) => f.status === 'loaded'))),
  ).toBe(true);
  await finishQuiz(page, page.locator('#quiz it-quiz'));

  await page.locator('.crumb a').click();
  await expect(page.locator('it-lesson-state[data-lesson="fake-police-call"]')).toContainText('Đã học xong');
  await page.getByRole('link', { name: 'Vào bài kiểm tra' }).click();
  await finishQuiz(page, page.locator('it-check'));
  await page.getByRole('link', { name: 'In giấy ghi nhận' }).click();
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hạnh');
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5000);

  await page.getByRole('link', { name: 'Việc đã học' }).click();
  await expect(page.locator('it-progress')).toContainText('An toàn trên mạng');
  await page.getByRole('link', { name: 'Ôn lại' }).click();
  await expect(page.locator('it-review')).toHaveAttribute('data-live', '');
  expect(bad).toEqual([]);
});

test('search finds titles and full text, folded, and its links lead to lessons', async ({ page }) => {
  const bad = watch(page);
  await page.goto(disk('start.html'));
  await page.getByRole('searchbox').fill('mat khau');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/search\/index\.html\?q=mat/);
  await openPasswords(page);

  await page.goto(`${disk('search/index.html')}?q=dien+luc`);
  await page.getByRole('button', { name: 'Tìm trong toàn văn' }).click();
  await expect(page.locator('.hits mark').first()).toHaveText(/điện|lực/i);
  await page.locator('.hits a').first().click();
  await expect(page.locator('article.lesson')).toBeVisible();
  expect(bad).toEqual([]);
});

test('practice, slides with the teacher’s window, and the class quiz work', async ({ page }) => {
  const bad = watch(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(disk(`${lesson}/index.html`));
  await page.locator('it-practice [data-start]').first().click();
  await expect(page.locator('.pr .p-mark').first()).toBeVisible();

  await page.goto(disk(`${lesson}/slides/index.html`));
  await openDesk(page);

  await page.goto(`${disk('teach/quiz/index.html')}?lessons=fake-police-call`);
  await expect(page.locator('main')).toContainText('Cuộc gọi giả danh công an');
  expect(bad).toEqual([]);
});

test('a single lesson works alone in an empty folder', async ({ page }) => {
  const bad = watch(page);
  const folder = mkdtempSync(join(tmpdir(), 'lesson-'));
  cpSync('dist-usb/lessons/online-safety--fake-police-call.html', join(folder, 'bai.html'));
  await page.goto(pathToFileURL(join(folder, 'bai.html')).href);
  const quiz = page.locator('#quiz it-quiz');
  await finishQuiz(page, quiz);
  await page.locator('it-practice [data-start]').first().click();
  await expect(page.locator('.pr .p-mark').first()).toBeVisible();
  expect(await page.locator('a[href^="/"]').count()).toBe(0);
  expect(bad).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('the script for Linux and macOS serves the copy to the room, with its address as a QR', async ({ page }) => {
  const port = String(ports.hoc + 1);
  const script = spawn('sh', ['dist-usb/share-linux.sh'], {
    env: { ...process.env, PORT: port, BROWSER: 'true' },
    detached: true,
  });
  try {
    const said = await new Promise<string>((resolve) => {
      let text = '';
      script.stdout.on('data', (part) => (text += String(part)).includes('Close this window') && resolve(text));
    });
    const address = new RegExp(`http://[\\w.]+:${port}/`).exec(said)![0];
    await page.goto(`http://localhost:${port}/share/index.html#${address}`);
    await expect(page.locator('it-room')).toContainText(address);
    await expect(page.getByRole('img', { name: 'Mã QR của địa chỉ trên máy này' })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

    await page.goto(`${address}search/?q=mat+khau`);
    await openPasswords(page);
  } finally {
    process.kill(-script.pid!);
  }
});
