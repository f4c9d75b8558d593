import { expect, type Page } from '@playwright/test';

/** Who learnt: measured afterwards with every point. */
const learnt = (minutes: number) => {
  const at = Date.UTC(2026, 10, 21, 19, minutes);
  return {
    version: 1,
    items: {},
    lessons: { 'stop-ask-report': { opened: at - 5000 } },
    practice: {},
    checks: {},
    checkups: { [at]: { form: 'B', areas: { 4: { earned: 5, possible: 5 }, 2: { earned: 2, possible: 3 } } } },
  };
};

/** A learner who was measured afterwards on her own phone shows her code. */
export async function showCode(page: Page, site: string, name: string, minutes: number): Promise<void> {
  await page.evaluate((p) => localStorage.setItem('itoso:progress', JSON.stringify(p)), learnt(minutes));
  await page.goto(`${site}progress/`);
  await page.getByRole('button', { name: 'Cho người dạy xem' }).click();
  await page.getByLabel('Tên để người dạy biết').fill(name);
  await page.getByRole('button', { name: 'Hiện mã' }).click();
  await expect(page.locator('.show-result .qr')).toBeVisible();
}
