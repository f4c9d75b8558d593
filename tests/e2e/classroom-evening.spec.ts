import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Letter } from '../../src/core/classroom/votes.ts';
import { classroom } from '../unit/core/classroom/scene.ts';
import base from '../../playwright.config.ts';
import { showCode } from './learner-phone.ts';
import { VillageServer } from './village-server.ts';
import { cameraArgs, photograph, show } from './camera.ts';
import { openDesk } from './slides-desk.ts';

mkdirSync('.cache', { recursive: true });
const film = resolve(`.cache/camera-${process.pid}.y4m`);
const launch = base.use!.launchOptions!;
test.use({
  viewport: { width: 1366, height: 768 },
  permissions: ['camera'],
  launchOptions: { ...launch, args: [...launch.args!, ...cameraArgs(film)] },
});
test.setTimeout(180_000);

const names = [
  'Nguyễn Văn An',
  'Trần Thị Bé',
  'Lê Văn Chín',
  'Phạm Thị Dung',
  'Huỳnh Văn Đực',
  'Võ Thị Gấm',
  'Đỗ Văn Hai',
  'Bùi Thị Hoa',
];
const others: Record<Letter, Letter> = { A: 'B', B: 'C', C: 'A', D: 'A' };

let host: VillageServer;
test.beforeEach(async () => {
  host = await new VillageServer('dist').open();
});
test.afterEach(() => host.close());
const visit = (page: Page, path: string) => page.goto(host.address + path);

/** At home, with a network: everything of this part of the course goes into the browser. */
async function saveForLater(page: Page, part: string): Promise<void> {
  await visit(page, `${part}/`);
  await page
    .locator('it-save')
    .getByRole('button', { name: /Lưu vào máy này/ })
    .click();
  await expect(page.locator('it-save')).toContainText('Đã lưu trong máy', { timeout: 60_000 });
}

async function phoneAtHome(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
  const page = await context.newPage();
  await saveForLater(page, 'online-safety');
  return page;
}

const pdfPages = async (page: Page) =>
  ((await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
const goTo = async (page: Page, part: string) =>
  page.getByRole('navigation', { name: 'Các phần của sổ lớp' }).getByText(part, { exact: true }).click();

test('a whole evening without a network: register, questions by cards before, slides, results by QR after, report, records, export, erase', async ({
  page,
  browser,
}) => {
  show(film, classroom(1, []));
  await saveForLater(page, 'teach');
  const [an, be] = [await phoneAtHome(browser), await phoneAtHome(browser)];
  await host.close();

  await visit(page, 'teach/class/');
  await page.getByRole('button', { name: 'Lớp mới' }).click();
  await page.getByLabel('Tên lớp').fill('Khóm 3, tối thứ hai');
  await page.getByLabel('Xã, phường').fill('Cái Răng');
  await page.getByLabel('Tỉnh, thành phố').fill('Cần Thơ');
  await page.getByLabel('Thêm học viên, mỗi dòng một tên').fill(names.join('\n'));
  await page.getByRole('button', { name: 'Thêm vào sổ' }).click();
  await expect(page.getByRole('heading', { name: '8 học viên' })).toBeVisible();

  // Before: two questions, everybody holds up a card; all but the first three are wrong.
  await visit(page, 'teach/quiz/?lessons=stop-ask-report,fake-police-call&phase=before');
  await page.getByLabel('Số câu').fill('2');
  const keys = (await page.locator('.chosen p').allTextContents()).map((t) => /Đáp án ([A-D])/.exec(t)![1] as Letter);
  expect(keys).toHaveLength(2);
  await page.getByRole('button', { name: 'Bắt đầu chiếu' }).click();
  for (const [i, right] of keys.entries()) {
    show(
      film,
      classroom(
        20 + i,
        names.map((_, n) => ({ id: n + 1, letter: n < 3 ? right : others[right] })),
      ),
    );
    await page.getByRole('button', { name: 'Đọc thẻ bằng máy ảnh' }).click();
    await expect(page.locator('.wall-seen')).toHaveText('Đã đọc 8 / 8 thẻ', { timeout: 20_000 });
    // The wall tells nobody's choice and not yet which letter leads.
    await expect(page.locator('.wall-n')).toHaveCount(0);
    for (const name of names) await expect(page.locator('.wall')).not.toContainText(name);
    if (i === 1) {
      // Somebody stumbles over the cable.
      await page.reload();
      await page.getByRole('button', { name: 'Hỏi tiếp' }).click();
      await expect(page.locator('.wall-at')).toHaveText('Câu 2 / 2');
    }
    await page.getByRole('button', { name: 'Hiện đáp án' }).click();
    await expect(page.locator('.wall-option.ok .wall-n')).toHaveText(`${right}: 3 người`);
    await expect(page.locator('.wall-option.ok').getByRole('img', { name: 'Đúng' })).toBeVisible();
    await page.getByRole('button', { name: i === 0 ? 'Câu tiếp' : 'Kết thúc' }).click();
  }
  await expect(page.locator('.said')).toContainText('Đã ghi vào sổ lớp Khóm 3');

  // The lesson on the wall, led from the desk.
  await visit(page, 'online-safety/fake-police-call/slides/');
  const desk = await openDesk(page);
  await Promise.all([page.reload(), desk.reload()]);
  await desk.keyboard.press('PageDown');
  await expect(page.locator('[data-position]')).toHaveText(/^Trang 3 /);
  await desk.close();

  // After: two phones before the camera, one of them twice.
  await showCode(an, host.address, 'nguyễn văn an', 10);
  await showCode(be, host.address, 'Chị Bé', 20);
  await visit(page, 'teach/class/');
  await goTo(page, 'Gom kết quả');
  show(film, await photograph(an));
  await page.getByRole('button', { name: 'Bật máy ảnh' }).click();
  await expect(page.locator('.said')).toHaveText('Đã ghi cho Nguyễn Văn An.', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Tắt máy ảnh' }).click();
  show(film, await photograph(be));
  await page.getByRole('button', { name: 'Bật máy ảnh' }).click();
  await page
    .getByRole('group', { name: 'Kết quả này của ai?' })
    .getByRole('button', { name: 'Trần Thị Bé' })
    .click({ timeout: 20_000 });
  await expect(page.locator('.said')).toHaveText('Đã ghi cho Trần Thị Bé.');
  await page.getByRole('button', { name: 'Tắt máy ảnh' }).click();
  show(film, await photograph(an));
  await page.getByRole('button', { name: 'Bật máy ảnh' }).click();
  await expect(page.locator('.said')).toHaveText('Nguyễn Văn An: kết quả này đã có, không ghi thêm.', {
    timeout: 20_000,
  });

  await goTo(page, 'Trước và sau');
  await expect(page.locator('.report-sheet')).toContainText('2 học viên được đo cả hai lần.');
  await expect(page.locator('.report-sheet')).toContainText('6 người chỉ đo trước');
  await expect(page.locator('.report-sheet tbody tr').first()).toContainText('88%');
  await expect(page.locator('.report-sheet')).toContainText('Dưới mười người');
  await expect(page.locator('.report-more ol li').first()).toContainText('Hay chọn nhầm');
  expect(await pdfPages(page)).toBe(1);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Từng người' }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('khom-3-toi-thu-hai-hoc-vien.csv');
  expect(readFileSync(await csv.path(), 'utf8')).toMatch(
    /^\uFEFF"Họ và tên";"Trước";"Sau";"Thay đổi"\r\n"Nguyễn Văn An";100;87,5;-12,5\r\n/,
  );

  await goTo(page, 'Giấy ghi nhận');
  await expect(page.locator('.cert')).toHaveCount(2);
  await expect(page.locator('.cert').first()).toContainText('Nguyễn Văn An');
  await page.getByLabel(/Trần Thị Bé/).uncheck();
  await page.getByRole('button', { name: 'Chọn hết' }).click();
  expect(await pdfPages(page)).toBe(2);

  await visit(page, 'teach/class/');
  await goTo(page, 'Giữ và xóa');
  await page.getByLabel(/Mật khẩu của tệp/).fill('mùa nước nổi');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu tệp' }).click(),
  ]);
  const sealed = await file.path();
  expect(readFileSync(sealed, 'utf8')).not.toContain('Nguyễn');
  await page.getByRole('button', { name: 'Xóa lớp này' }).click();
  await page.getByRole('group', { name: 'Xóa lớp này' }).getByRole('button', { name: 'Xóa lớp' }).click();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((k) => k.startsWith('itoso:class:')))).toEqual([]);

  await page.locator('input[type=file]').setInputFiles(sealed);
  await page.getByLabel(/có khóa/).fill('sai');
  await page.getByRole('button', { name: 'Mở khóa' }).click();
  await expect(page.locator('.said')).toContainText('Mật khẩu chưa đúng');
  await page.getByLabel(/có khóa/).fill('mùa nước nổi'.normalize('NFD'));
  await page.getByRole('button', { name: 'Mở khóa' }).click();
  await expect(page.locator('.said')).toContainText('Đã nhập lớp Khóm 3');
  await goTo(page, 'Danh sách');
  await expect(page.getByRole('heading', { name: '8 học viên' })).toBeVisible();
});
