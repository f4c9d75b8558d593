import { expect, test, type Page } from '@playwright/test';

const lesson = '/online-safety/fake-police-call/';
const choose = async (page: Page, ...names: string[]) => {
  await page.getByRole('button', { name: /^Aa/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Chữ và màu' });
  for (const name of names) await dialog.getByText(name, { exact: true }).click();
  return dialog;
};

test('Aa is kept on the device and applied before the first paint', async ({ page }) => {
  await page.goto('/');
  const dialog = await choose(page, 'Rất to', 'Tối', 'Đậm', 'Tắt');
  await expect(dialog.getByRole('status')).toHaveText('Chuyển động: Tắt');
  await dialog.getByRole('button', { name: 'Xong' }).click();
  // Scripts of our own never run on the next page, yet the boot script in its head has set everything.
  await page.route('**/*.js', (r) => r.abort());
  await page.goto(lesson);
  const html = page.locator('html');
  for (const [name, value] of [
    ['size', '3'],
    ['theme', 'dark'],
    ['contrast', 'more'],
    ['motion', 'less'],
  ])
    await expect(html).toHaveAttribute(`data-${name}`, value!);
});

test('Aa is worked by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Aa/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('radio', { name: 'Vừa' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('data-size', '2');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Aa/ })).toBeFocused();
});

test('easy mode shows one step on a screen and keeps its number', async ({ page }) => {
  await page.goto(lesson);
  const dialog = await choose(page, 'Từng bước, nút to');
  await dialog.getByRole('button', { name: 'Xong' }).click();
  await page.reload();
  const bar = page.getByRole('region', { name: 'Xem từng bước' });
  await expect(bar.getByRole('status')).toContainText('1 / ');
  await expect(page.getByText('Bà Sáu bán rau ở chợ Cái Răng.')).toBeHidden();
  await bar.getByRole('button', { name: 'Tiếp theo' }).press('Enter');
  await expect(page.getByText('Bà Sáu bán rau ở chợ Cái Răng.')).toBeVisible();
  await page.evaluate(() => (location.hash = 'steps'));
  await expect(page.locator('.steps > li').first()).toBeVisible();
  await bar.getByRole('button', { name: 'Tiếp theo' }).click();
  await expect(page.locator('.steps > li').nth(1)).toBeVisible();
  await expect(page.locator('.steps > li').first()).toBeHidden();
  expect(await page.getByRole('heading', { name: 'Làm từng bước' }).isVisible()).toBe(true);
  await page.getByRole('button', { name: /^Aa/ }).click();
  await page.getByText('Cả bài', { exact: true }).click();
  await expect(page.locator('.steps > li').first()).toBeVisible();
});

test('easy mode without our scripts still shows the whole lesson', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('itoso:settings', '{"easy":"on"}'));
  await page.route('**/*.js', (r) => r.abort());
  await page.goto(lesson);
  await expect(page.getByText('Bà Sáu bán rau ở chợ Cái Răng.')).toBeVisible({ timeout: 8000 });
});

const keptKeys = (page: Page) =>
  page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter((k) => k.startsWith('itoso:')).sort(),
  );

test('a kiosk keeps nothing after “Xong, xóa hết”', async ({ page }) => {
  await page.goto('/?kiosk');
  await page.goto(lesson);
  await page.waitForFunction(() => sessionStorage.getItem('itoso:progress') !== null);
  expect(await page.evaluate(() => localStorage.getItem('itoso:progress'))).toBeNull();
  await choose(page, 'Rất to');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Xong, xóa hết' }).first().click();
  await page.waitForURL((url) => url.pathname === '/');
  expect(await keptKeys(page)).toEqual(['itoso:kiosk']);
  await expect(page.locator('html')).not.toHaveAttribute('data-size', '3');
  await expect(page.getByText('Máy dùng chung.')).toBeVisible();
  await page.goto('/?kiosk=off');
  await expect(page.getByText('Máy dùng chung.')).toBeHidden();
  expect(await keptKeys(page)).toEqual([]);
});

test('an idle shared computer asks, then erases by itself', async ({ page }) => {
  await page.clock.install();
  await page.goto(`${lesson}?kiosk`);
  await expect(page.getByText('Máy dùng chung.')).toBeVisible();
  await page.clock.runFor(4 * 60_000 + 2000);
  const ask = page.getByRole('dialog', { name: 'Còn ai đang học không?' });
  await expect(ask).toBeVisible();
  await ask.getByRole('button', { name: 'Còn, học tiếp' }).click();
  await expect(ask).toBeHidden();
  await page.clock.runFor(5 * 60_000 + 2000);
  await page.waitForURL((url) => url.pathname === '/');
  expect(await page.evaluate(() => sessionStorage.getItem('itoso:progress'))).toBeNull();
});

test('guest mode from Aa leaves the owner’s own record alone', async ({ page }) => {
  await page.goto(lesson);
  await page.waitForFunction(() => localStorage.getItem('itoso:progress') !== null);
  const own = await page.evaluate(() => localStorage.getItem('itoso:progress'));
  const dialog = await choose(page);
  await dialog.getByRole('button', { name: 'Máy dùng chung: đừng nhớ gì' }).click();
  await expect(page.getByText('Máy dùng chung.')).toBeVisible();
  await page.goto('/online-safety/stop-ask-report/');
  await page.waitForFunction(() => sessionStorage.getItem('itoso:progress') !== null);
  await page.getByRole('button', { name: 'Xong, xóa hết' }).first().click();
  await expect(page.getByText('Máy dùng chung.')).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('itoso:progress'))).toBe(own);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});
