import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { appendFileSync, cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { bytesOf, type ModuleList } from '../../src/core/offline/list.ts';
import { BuiltSite, moduleList } from '../../src/integrations/offline/files.ts';
import { answerRight, finishQuiz } from './answer.ts';
import { VillageServer } from './village-server.ts';

let host: VillageServer;
test.beforeEach(async () => {
  host = await new VillageServer('dist').open();
});
test.afterEach(() => host.close());

const box = (page: Page) => page.locator('it-save');
const listIn = (folder: string, id: string) =>
  JSON.parse(readFileSync(`${folder}/offline/${id}.json`, 'utf8')) as ModuleList;

async function saveModule(page: Page, id = 'online-safety'): Promise<void> {
  await page.goto(`${host.address}${id}/`);
  await box(page)
    .getByRole('button', { name: /Lưu vào máy này \([\d,]+\sMB\)/ })
    .click();
  await expect(box(page)).toContainText('Đã lưu trong máy', { timeout: 40_000 });
}

test('a module is saved over a line that breaks, and everything of it then works without one', async ({ page }) => {
  test.setTimeout(180_000);
  host.cutAfter = 40;
  await page.goto(`${host.address}online-safety/`);
  await box(page)
    .getByRole('button', { name: /Lưu vào máy này/ })
    .click();
  await expect(box(page)).toContainText('Mất mạng giữa chừng', { timeout: 40_000 });
  const before = host.saved.length;
  host.cutAfter = Infinity;
  await host.open();
  await box(page).getByRole('button', { name: 'Lưu tiếp' }).click();
  await expect(box(page)).toContainText('Đã lưu trong máy', { timeout: 40_000 });

  const list = listIn('dist', 'online-safety');
  // What was on its way when the line broke is sent again, nothing else.
  expect(host.saved.length).toBeGreaterThan(before);
  expect(host.saved.length - new Set(host.saved).size).toBeLessThanOrEqual(3);
  expect(host.saved.length).toBeLessThanOrEqual(list.files.length + 6);
  await host.close();

  await page.goto(`${host.address}online-safety/fake-police-call/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Cuộc gọi giả danh công an/);
  for (const image of await page.locator('main img').all())
    expect(await image.evaluate((i: HTMLImageElement) => i.decode().then(() => i.naturalWidth))).toBeGreaterThan(0);
  await finishQuiz(page, page.locator('#quiz it-quiz'));

  await page.goto(`${host.address}search/?q=mat+khau`);
  await expect(
    page
      .locator('.hits')
      .getByRole('link', { name: /Mật khẩu, mã PIN/ })
      .first(),
  ).toBeVisible();

  for (const form of ['slides', 'handout', 'broadcast']) {
    await page.goto(`${host.address}online-safety/fake-police-call/${form}/`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(/Cuộc gọi giả danh công an/);
  }

  await page.goto(`${host.address}online-safety/check/`);
  await finishQuiz(page, page.locator('it-check'));
  await page.getByRole('link', { name: 'In giấy ghi nhận' }).click();
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hạnh');
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5000);

  await page.goto(`${host.address}progress/`);
  const row = page.locator('it-saved-list li');
  await expect(row).toContainText('An toàn trên mạng');
  await expect(row).toContainText(new Date().toLocaleDateString('en-GB'));

  await page.goto(`${host.address}cashless-payment/`);
  await expect(page.locator('main')).toContainText('Trang này chưa lưu trong máy');
  await page.locator('it-saved-list').getByRole('link', { name: 'An toàn trên mạng' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('An toàn trên mạng');

  await page.goto(`${host.address}progress/`);
  await row.getByRole('button', { name: 'Xóa khỏi máy' }).click();
  await expect(page.locator('it-saved-list')).toContainText('Chưa lưu phần nào');
  await expect(
    page.goto(`${host.address}online-safety/fake-police-call/`).then(() => page.locator('main').textContent()),
  ).resolves.toContain('Trang này chưa lưu');
});

test('practice, review, check, verifying and printing work from a saved module alone', async ({ page }) => {
  test.setTimeout(180_000);
  await saveModule(page);
  await host.close();

  await page.goto(`${host.address}online-safety/fake-police-call/`);
  await page.locator('it-practice [data-start]').first().click();
  await expect(page.locator('.pr .p-mark').first()).toBeVisible();
  // The phone listens once it has been drawn; on a busy machine the first press can come before.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.locator('.pr .p-mark')).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await finishQuiz(page, page.locator('#quiz it-quiz'));

  // Weeks later its questions are due.
  await page.clock.setSystemTime(Date.now() + 40 * 86_400_000);
  await page.goto(`${host.address}review/`);
  const review = page.locator('it-review form.question');
  await answerRight(review, await page.evaluate(async () => (await fetch('items/fake-police-call.json')).json()));
  await expect(page.locator('it-review .q-verdict')).toBeVisible();

  await page.goto(`${host.address}online-safety/check/`);
  await finishQuiz(page, page.locator('it-check'));
  await page.getByRole('link', { name: 'In giấy ghi nhận' }).click();
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hạnh');
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5000);
  await page.getByRole('button', { name: 'Nhờ người dạy ký' }).click();
  const code = new URL(await page.getByLabel('Đường dẫn để gửi').inputValue()).hash;
  await page.goto(`${host.address}verify/${code}`);
  await expect(page.locator('.rec-verdict')).toContainText('Nguyễn Thị Hạnh');

  await page.goto(`${host.address}online-safety/fake-police-call/handout/`);
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5000);
});

test('saving is paused and taken up again where it stood; the page says whether the browser promised to keep it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => (navigator.storage.persisted = () => Promise.resolve(location.hash !== '#no')));
  await page.goto(`${host.address}online-safety/`);
  // A line slow enough to be paused on.
  await page.route('**/*', async (route) => {
    if (route.request().headers()['x-save']) await new Promise((r) => setTimeout(r, 60));
    await route.continue();
  });
  await box(page)
    .getByRole('button', { name: /Lưu vào máy này/ })
    .click();
  await expect.poll(() => host.saved.length).toBeGreaterThan(10);
  await box(page).getByRole('button', { name: 'Tạm dừng' }).click();
  await expect(box(page)).toContainText('Đã tạm dừng.');
  const paused = host.saved.length;
  await page.waitForTimeout(500);
  expect(host.saved.length).toBeLessThanOrEqual(paused + 3);
  await box(page).getByRole('button', { name: 'Lưu tiếp' }).click();
  await expect(box(page)).toContainText('Đã lưu trong máy', { timeout: 60_000 });
  expect(host.saved.length - new Set(host.saved).size).toBeLessThanOrEqual(3);
  await expect(box(page)).toContainText('Trình duyệt đã hứa giữ lại.');

  await page.goto(`${host.address}progress/#no`);
  await expect(page.locator('it-saved-list')).toContainText('trình duyệt có thể tự xóa');

  // What the first module brought along is not counted again.
  const list = listIn('dist', 'cashless-payment');
  await page.goto(`${host.address}cashless-payment/`);
  const offered = await box(page)
    .getByRole('button', { name: /Lưu vào máy này/ })
    .textContent();
  expect(Number(/([\d,]+)\sMB/.exec(offered!)![1]!.replace(',', '.'))).toBeLessThan(bytesOf(list.files) / 1e6 - 1);
});

test('axe finds nothing on a module page with a saved module, on the list of what is saved, and on “not saved”', async ({
  page,
}) => {
  await saveModule(page);
  for (const path of ['online-safety/', 'progress/', 'offline/', 'reset/']) {
    await page.goto(`${host.address}${path}`);
    await page.waitForLoadState('networkidle');
    expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([]);
  }
});

test('a new build fetches only what changed, and waits until no lesson of the module is open', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await saveModule(page);
  const lesson = await context.newPage();
  await lesson.goto(`${host.address}online-safety/fake-police-call/`);

  const folder = `.cache/offline-next-${process.pid}`;
  cpSync('dist', folder, { recursive: true });
  try {
    const changed = `${folder}/online-safety/fake-police-call/index.html`;
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('</h1>', ' (bản mới)</h1>'));
    const next = moduleList(new BuiltSite(folder), '', 'online-safety', 'An toàn trên mạng');
    writeFileSync(`${folder}/offline/online-safety.json`, JSON.stringify(next));
    await host.close();
    host.folder = folder;
    await host.open();
    host.saved.length = 0;

    await page.reload();
    await expect(box(page)).toContainText('Có bản mới');
    await box(page).getByRole('button', { name: 'Lấy bản mới' }).click();
    await expect(box(page)).toContainText('Đã lưu trong máy');
    expect(host.saved).toEqual(['online-safety/fake-police-call/']);
    expect(bytesOf(next.files.filter(([path]) => host.saved.includes(path)))).toBe(statSync(changed).size);

    await lesson.reload();
    await expect(lesson.getByRole('heading', { level: 1 })).not.toContainText('bản mới');
    await lesson.close();
    await page.goto(`${host.address}online-safety/fake-police-call/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('bản mới');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a broken update leaves the version that worked', async ({ page }) => {
  test.setTimeout(120_000);
  await saveModule(page);
  const folder = `.cache/offline-broken-${process.pid}`;
  cpSync('dist', folder, { recursive: true });
  try {
    appendFileSync(`${folder}/online-safety/fake-police-call/index.html`, '<!-- new -->');
    writeFileSync(
      `${folder}/offline/online-safety.json`,
      JSON.stringify(moduleList(new BuiltSite(folder), '', 'online-safety', 'An toàn trên mạng')),
    );
    // What arrives is not what the list says.
    appendFileSync(`${folder}/online-safety/fake-police-call/index.html`, 'half');
    await host.close();
    host.folder = folder;
    await host.open();
    await page.reload();
    await box(page).getByRole('button', { name: 'Lấy bản mới' }).click();
    await expect(box(page).getByRole('button', { name: 'Lấy bản mới' })).toBeVisible();
    await host.close();
    await page.goto(`${host.address}online-safety/fake-police-call/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Cuộc gọi giả danh công an/);
    expect(await page.content()).not.toContain('<!-- new -->');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a network that answers and stalls never hangs a saved page', async ({ page }) => {
  test.setTimeout(120_000);
  await saveModule(page);
  host.stalled = true;
  await page.goto(`${host.address}online-safety/fake-police-call/`, { timeout: 15_000 });
  const quiz = page.locator('#quiz it-quiz');
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.locator('.live form.question')).toBeVisible({ timeout: 15_000 });
});

test('a full phone says so, before and while saving, and keeps what it had', async ({ page, context }) => {
  test.setTimeout(120_000);
  await saveModule(page);
  const tell = (quota: number) =>
    page.addInitScript((q) => (navigator.storage.estimate = () => Promise.resolve({ quota: q, usage: 0 })), quota);
  await tell(1e6);
  await page.goto(`${host.address}cashless-payment/`);
  await box(page)
    .getByRole('button', { name: /Lưu vào máy này/ })
    .click();
  await expect(box(page)).toContainText('Máy không đủ chỗ');
  expect(host.saved.filter((path) => path.startsWith('cashless'))).toEqual([]);

  // A browser that promises more than it has.
  await tell(1e9);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize: 1000 });
  await page.reload();
  await box(page)
    .getByRole('button', { name: /Lưu vào máy này/ })
    .click();
  await expect(box(page)).toContainText('Máy hết chỗ', { timeout: 40_000 });
  await host.close();
  await page.goto(`${host.address}online-safety/fake-police-call/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Cuộc gọi giả danh công an/);
});

test('/reset/ removes the worker and what is saved, and keeps what was learnt', async ({ page }) => {
  await saveModule(page);
  await page.goto(`${host.address}online-safety/fake-police-call/`);
  await page.goto(`${host.address}reset/`);
  await page.getByRole('button', { name: 'Làm mới lại' }).click();
  await expect(page.getByText('Đã làm mới')).toBeVisible();
  expect(
    await page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]),
  ).toEqual([0, 0]);
  expect(await page.evaluate(() => localStorage.getItem('itoso:progress'))).toContain('fake-police-call');
});

test('the site can be installed: manifest, icons and shortcuts lead somewhere', async ({ page, request }) => {
  await page.goto(host.address);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const at = new URL(href!, host.address);
  const manifest = (await (await request.get(at.href)).json()) as {
    start_url: string;
    icons: { src: string; sizes: string }[];
    shortcuts: { url: string }[];
  };
  expect(manifest.shortcuts[0]!.url).toMatch(/^smartphone-basics\/[\w-]+\/$/);
  for (const url of [manifest.start_url, ...manifest.icons.map((i) => i.src), ...manifest.shortcuts.map((s) => s.url)])
    expect((await request.get(new URL(url, at).href)).status(), url).toBe(200);
  const cdp = await page.context().newCDPSession(page);
  const { errors } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
});
