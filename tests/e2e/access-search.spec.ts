import { expect, test } from '@playwright/test';

test('suggests lessons on the first page while one types, inside the main part', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('lam sao goi video cho con');
  const first = page.locator('main .hits a').first();
  await expect(first).toHaveText('Nghe, gọi và gọi video');
  await expect(page.locator('main .hits li p').first()).toHaveText('Muốn gọi video cho con ở xa');
  await expect(page.locator('main').getByRole('status')).toContainText('kết quả cho');
  await first.press('Enter');
  await expect(page).toHaveURL(/calls-and-video/);
});

for (const where of ['/', '/search/'])
  test(`what is typed at ${where} before the script has come is searched for when it comes`, async ({ page }) => {
    let come = () => {};
    const scripts = new Promise<void>((go) => (come = go));
    await page.route('**/*.js', async (route) => {
      await scripts;
      await route.continue();
    });
    await page.goto(where, { waitUntil: 'commit' });
    await page.getByRole('searchbox').pressSequentially('mat khau');
    come();
    await expect(page.locator('main .hits a').first()).toHaveText('Mật khẩu, mã PIN và mã OTP');
  });

test('a query costs one small file; the full-text engine is fetched only when asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (r) => asked.push(new URL(r.url()).pathname));
  await page.goto('/search/?q=tien+den');
  await expect(page.locator('.hits a').first()).toHaveText('Trả tiền điện, nước, điện thoại');
  expect(asked.filter((p) => p.endsWith('search-index.json')).length).toBe(1);
  expect(asked.filter((p) => p.includes('pagefind'))).toEqual([]);
  await page.getByRole('button', { name: 'Tìm trong toàn văn' }).click();
  await expect(page.locator('.hits mark').first()).toBeVisible();
  expect(asked.filter((p) => p.includes('pagefind')).length).toBeGreaterThan(1);
});

test('groups results by module, with the sentence found', async ({ page }) => {
  await page.goto('/search/?q=chuyển+khoản');
  await expect(page.locator('.hits h3').first()).toBeVisible();
  expect(await page.locator('.hits h3').count()).toBeGreaterThan(1);
  await expect(page.locator('.hits li p').first()).not.toBeEmpty();
});

test('when nothing is found it says so and offers tasks', async ({ page }) => {
  await page.goto('/search/?q=qwertyuiop');
  await expect(page.locator('main').getByRole('status')).toContainText('Không thấy bài nào');
  await expect(page.getByRole('heading', { name: 'Thử một việc nhiều người tìm' })).toBeVisible();
  expect(await page.locator('.hits a').count()).toBeGreaterThan(4);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the search page leads to every module', async ({ page }) => {
    const main = page.locator('main');
    await page.goto('/');
    const modules = await main.locator('a.mod').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(modules.length).toBeGreaterThan(7);
    await page.goto('/search/');
    expect(await main.locator('.all a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(modules);
  });
});
