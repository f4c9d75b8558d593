import { expect, test } from '@playwright/test';
import { OTHER } from './sites.ts';

const finds = async (page: import('@playwright/test').Page, query: string, title: RegExp, root = '/') => {
  await page.goto(`${root}search/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('main').getByRole('link', { name: title }).first(), query).toBeVisible();
};

test('finds a lesson with and without tone marks, đ typed as d, decomposed, in capitals', async ({ page }) => {
  for (const query of ['giả danh công an', 'gia danh cong an', 'GIẢ DANH CÔNG AN', 'giả danh công an'.normalize('NFD')])
    await finds(page, query, /Cuộc gọi giả danh công an/);
});

test('is reached from every page by its form', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('mat khau');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=mat/);
  await expect(
    page
      .locator('main')
      .getByRole('link', { name: /Mật khẩu, mã PIN/ })
      .first(),
  ).toBeVisible();
});

test('finds English lessons in English', async ({ page }) => finds(page, 'police call', /fake police call/i, '/en/'));
test('works under a sub-path', async ({ page }) => finds(page, 'mat khau', /Mật khẩu, mã PIN/, `${OTHER}/hoc/`));
