import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 1366, height: 768 } });

test('slides go by keys, hide answers until revealed, and stay put after a reload', async ({ page }) => {
  await page.goto('/online-safety/fake-police-call/slides/');
  const on = page.locator('.slide.on');
  await expect(on).toContainText('Cuộc gọi giả danh công an');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(on).toHaveText(/Bà Sáu nên làm gì\?/);
  await page.keyboard.press('ArrowLeft');
  await expect(on).toContainText('Bà Sáu bán rau');

  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#5$/);
  await page.reload();
  await expect(page.getByRole('status')).toContainText('5 /');
  const answer = on.locator('details');
  await expect(answer).not.toHaveAttribute('open');
  await page.keyboard.press('Space');
  await expect(answer).toHaveAttribute('open');

  await page.keyboard.press('b');
  await expect(page.locator('it-slides')).toHaveClass(/black/);
});

test('every slide fits the screen, in letters of 40 px or more where it can', async ({ page }) => {
  await page.goto('/online-safety/fake-police-call/slides/');
  const total = await page.locator('.slide').count();
  const clipped: number[] = [];
  for (let i = 1; i <= total; i++) {
    const fits = await page
      .locator('.slide.on')
      .evaluate((s) => s.scrollHeight <= s.clientHeight + 1 && s.scrollWidth <= s.clientWidth + 1);
    if (!fits) clipped.push(i);
    await page.keyboard.press('ArrowRight');
  }
  expect(clipped).toEqual([]);
});
