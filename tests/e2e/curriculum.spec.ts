import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('lessons are chosen by competency, the choice travels in the address, and the plan is spread over the term', async ({
  page,
}) => {
  await page.goto('/curriculum/');
  const rows = page.locator('.cu-lesson:visible');
  const all = await rows.count();
  await page.getByLabel('Năng lực').selectOption('4.2');
  expect(await rows.count()).toBeLessThan(all);
  for (const codes of await rows.evaluateAll((list) => list.map((r) => (r as HTMLElement).dataset['competency'])))
    expect(codes?.split(' ')).toContain('4.2');
  await page.getByLabel('Số tuần của học kỳ').fill('4');
  await expect(rows.last().locator('.cu-week')).toHaveText('Tuần 4');

  await expect(page).toHaveURL(/competency=4\.2&weeks=4$/);
  const chosen = await rows.count();
  await page.reload();
  await expect(rows).toHaveCount(chosen);
  await expect(page.locator('.cu-count')).toContainText(`${chosen} bài`);
});

test('a permanent address is copied, or selected where the clipboard is missing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/curriculum/');
  const more = page.locator('.cu-lesson details').first();
  await more.locator('summary').click();
  await more.getByRole('button', { name: 'Chép địa chỉ' }).click();
  await expect(more.getByRole('status').first()).toHaveText('Đã chép.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http.*\/[a-z0-9-]+\/[a-z0-9-]+\/$/);
  expect(await more.locator('img').evaluate((i: HTMLImageElement) => i.decode().then(() => i.naturalWidth > 0))).toBe(
    true,
  );

  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await more.getByRole('button', { name: 'Chép địa chỉ' }).click();
  await expect(more.getByRole('status').first()).toContainText('Chưa chép được');
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/^http/);
});

test('is free of what axe finds, with everything open', async ({ page }) => {
  await page.goto('/curriculum/');
  await page.locator('details').evaluateAll((all) =>
    all
      .slice(-3)
      .concat(all[0]!)
      .forEach((d) => ((d as HTMLDetailsElement).open = true)),
  );
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every lesson is listed, and no filter that would do nothing', async ({ page }) => {
    await page.goto('/curriculum/');
    expect(await page.locator('.cu-lesson:visible').count()).toBeGreaterThan(40);
    await expect(page.locator('.cu-filter')).toBeHidden();
  });
});
