import { expect, test, type Page } from '@playwright/test';
import decode from 'qr/decode.js';
import sharp from 'sharp';
import { ROOT } from './sites.ts';

const lesson = '/online-safety/fake-police-call/';
const button = (page: Page) => page.getByRole('button', { name: 'Gửi cho người thân' });

/** What the system's share sheet would do, before the page is there. */
const sheet = (page: Page, answer: 'send' | 'close' | 'refuse' | 'none') =>
  page.addInitScript((how) => {
    const share = (data: object) => {
      (window as unknown as { sent: object }).sent = data;
      return how === 'send'
        ? Promise.resolve()
        : Promise.reject(new DOMException('', how === 'close' ? 'AbortError' : 'NotAllowedError'));
    };
    Object.defineProperty(navigator, 'share', { value: how === 'none' ? undefined : share });
  }, answer);

test('the system’s own sheet gets the title and the address, without the place in the page', async ({ page }) => {
  await sheet(page, 'send');
  await page.goto(`${lesson}?practice=x#quiz`);
  await button(page).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { sent?: object }).sent))
    .toEqual({ title: 'Cuộc gọi giả danh công an · I Tờ Số', url: `${ROOT}${lesson}` });
  await expect(page.locator('it-share .qr')).toHaveCount(0);
});

test('closing the sheet is an answer; a sheet that refuses is not', async ({ page, context }) => {
  await sheet(page, 'close');
  await page.goto(lesson);
  await button(page).click();
  await page.waitForFunction(() => 'sent' in window);
  await expect(page.locator('it-share .qr')).toHaveCount(0);
  const other = await context.newPage();
  await sheet(other, 'refuse');
  await other.goto(lesson);
  await button(other).click();
  await expect(other.locator('it-share .qr')).toBeVisible();
});

test('without a sheet: the address to copy, and a QR code that reads as it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sheet(page, 'none');
  await page.goto(lesson);
  await button(page).click();
  await page.getByRole('button', { name: 'Chép địa chỉ' }).click();
  await expect(page.locator('it-share [role=status]')).toHaveText('Đã chép.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${ROOT}${lesson}`);
  const picture = sharp(await page.getByRole('img', { name: /Mã QR/ }).screenshot()).ensureAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  expect(decode({ width: info.width, height: info.height, data })).toBe(`${ROOT}${lesson}`);
  // Tapped again, it is still one.
  await button(page).click();
  await expect(page.locator('it-share .qr')).toHaveCount(1);
});

test('costs a lesson nothing until it is tapped', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (r) => asked.push(r.url()));
  await page.goto(lesson);
  await button(page).scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /mount-share|\/qr\./i.test(url))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('there is no button that does nothing', async ({ page }) => {
    await page.goto(lesson);
    await expect(page.locator('it-share')).toBeHidden();
  });
});
