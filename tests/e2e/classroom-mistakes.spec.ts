import { expect, test, type Page } from '@playwright/test';
import base from '../../playwright.config.ts';

// No camera, and nobody to allow one.
const launch = base.use!.launchOptions!;
test.use({
  viewport: { width: 1280, height: 720 },
  launchOptions: { ...launch, args: [...launch.args!, '--deny-permission-prompts'] },
});

const openClass = async (page: Page, names: string) => {
  await page.goto('/teach/class/');
  await page.getByRole('button', { name: 'Lớp mới' }).click();
  if (names) {
    await page.getByLabel('Thêm học viên, mỗi dòng một tên').fill(names);
    await page.getByRole('button', { name: 'Thêm vào sổ' }).click();
  }
};
const goTo = (page: Page, part: string) =>
  page.getByRole('navigation', { name: 'Các phần của sổ lớp' }).getByText(part, { exact: true }).click();

test('a name taken off by mistake is put back with its card', async ({ page }) => {
  await openClass(page, 'Trần Thị Bé\nNguyễn Văn An');
  await page.getByRole('button', { name: 'Bỏ tên Nguyễn Văn An' }).click();
  await expect(page.getByRole('heading', { name: '1 học viên' })).toBeVisible();
  await page.getByRole('button', { name: 'Để tên lại' }).click();
  await expect(page.getByRole('heading', { name: '2 học viên' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: '2 học viên' })).toBeVisible();
});

test('a new class asked for twice is one class; a file that is no class is named and changes nothing', async ({
  page,
}) => {
  await openClass(page, '');
  await page.getByRole('button', { name: 'Lớp mới' }).click();
  await goTo(page, 'Giữ và xóa');
  const classes = () => page.evaluate(() => Object.keys(localStorage).filter((k) => k.startsWith('itoso:class:')));
  expect(await classes()).toHaveLength(1);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'ảnh cưới.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0]) });
  await expect(page.locator('.said')).toHaveText('ảnh cưới.jpg: không phải tệp lớp.');
  expect(await classes()).toHaveLength(1);
});

test('without a camera and without names the class is still asked, by hand', async ({ page }) => {
  await openClass(page, '');
  await page.goto('/teach/quiz/?lessons=fake-police-call&phase=lesson');
  await expect(page.getByText('hoặc sổ chưa có tên nào')).toBeVisible();
  await page.getByRole('button', { name: 'Bắt đầu chiếu' }).click();
  await page.getByRole('button', { name: 'Đọc thẻ bằng máy ảnh' }).click();
  await expect(page.getByRole('alert')).toHaveText('Không mở được máy ảnh. Tắt máy ảnh rồi đếm tay.');
  await page.getByRole('button', { name: 'Tắt máy ảnh' }).click();
  for (const key of ['a', 'a', 'b']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Bớt một A' }).click();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.wall-n').first()).toHaveText('A: 1 người');
  await page.getByRole('button', { name: 'Thoát' }).click();
  await expect(page.locator('.said')).toHaveText('Xong 1 câu. Đã ghi số đếm của cả lớp.');
});

test('a full browser says so, in the register and beside the quiz, and the class can still be taken out', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openClass(page, 'Nguyễn Văn An');
  await expect(page.locator('.box.danger')).toContainText('Xuất ra tệp trước khi tắt');
  await goTo(page, 'Giữ và xóa');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu tệp' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
  await page.goto('/teach/quiz/?lessons=fake-police-call&phase=lesson');
  await page.getByRole('button', { name: 'Bắt đầu chiếu' }).click();
  await page.getByRole('button', { name: 'Thoát' }).click();
  await expect(page.locator('.box.danger')).toContainText('chưa lưu được');
});
