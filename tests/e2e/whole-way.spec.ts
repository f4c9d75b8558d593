import { expect, test } from '@playwright/test';
import { OTHER, ROOT } from './sites.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { finishQuiz } from './answer.ts';

for (const [name, root, base] of [
  ['at the root', '/', ROOT],
  ['under /hoc/', '/hoc/', OTHER],
] as const)
  test(`from the first page to a printed record, ${name}`, async ({ page }) => {
    await page.goto(base + root);
    await page.getByRole('link', { name: /An toàn trên mạng/ }).click();
    await page.getByRole('link', { name: /Cuộc gọi giả danh công an/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Cuộc gọi giả danh công an/);

    await finishQuiz(page, page.locator('#quiz it-quiz'));
    await page.goto(`${base}${root}online-safety/`);
    await expect(page.locator('it-lesson-state[data-lesson="fake-police-call"]')).toContainText('Đã học xong');

    await page.getByRole('link', { name: 'Vào bài kiểm tra' }).click();
    await finishQuiz(page, page.locator('it-check'));
    await page.getByRole('link', { name: 'In giấy ghi nhận' }).click();

    await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hạnh');
    await page.evaluate(() => document.fonts.ready);
    const pdf = await getDocument({
      data: new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
    }).promise;
    expect(pdf.numPages).toBe(1);
    const sheet = await pdf.getPage(1);
    const [, , width, height] = sheet.view as [number, number, number, number];
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    const text = (await sheet.getTextContent()).items
      .map((i) => ('str' in i ? i.str + (i.hasEOL ? ' ' : '') : ''))
      .join('')
      .replace(/\s+/g, ' ');
    expect(text).toContain('Giấy ghi nhận hoàn thành');
    expect(text).toContain('Nguyễn Thị Hạnh');
    expect(text).toContain('An toàn trên mạng');
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/chứng nhận|xác nhận phổ cập/i);
  });

test('the language switch stays on the same lesson', async ({ page }) => {
  await page.goto('/online-safety/fake-police-call/');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/online-safety\/fake-police-call\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the first page offers to go on where one left off', async ({ page }) => {
  await page.goto('/online-safety/otp-and-passwords/');
  await page.goto('/');
  await expect(page.getByRole('link', { name: /Học tiếp: Mật khẩu/ })).toBeVisible();
});
