import { expect, type Page } from '@playwright/test';

/** Opens the teacher's window of the slides on `wall`, and leads the wall to its second slide from there. */
export async function openDesk(wall: Page): Promise<Page> {
  const [desk] = await Promise.all([
    wall.waitForEvent('popup'),
    wall.getByRole('button', { name: 'Mở màn hình người dạy' }).click(),
  ]);
  await expect(desk.locator('.slide.ahead')).toBeVisible();
  await desk.keyboard.press('PageDown');
  await expect(wall.locator('[data-position]')).toHaveText(/^Trang 2 /);
  return desk;
}
