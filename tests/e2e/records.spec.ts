import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { selfToken, vouchedToken } from '../../src/core/certificate/token.ts';
import { finishQuiz } from './answer.ts';
import { savedBy } from './saved.ts';

const password = 'bến ninh kiều 2026';

async function makeKey(page: Page, name = 'Trần Văn Năm', place = 'Phường Ninh Kiều, Cần Thơ') {
  await page.goto('/teach/key/');
  await page.getByLabel('Họ và tên người ký').fill(name);
  await page.getByLabel('Nơi dạy').fill(place);
  await page.getByLabel('Mật khẩu cho tệp khóa').fill(password);
  await page.getByRole('button', { name: 'Tạo khóa' }).click();
  const file = await savedBy(page, page.getByRole('button', { name: 'Lưu tệp khóa' }));
  const offer = JSON.parse((await savedBy(page, page.getByRole('button', { name: 'Lưu phần công khai' }))).text) as {
    name: string;
    place: string;
    thumbprint: string;
    key: object;
  };
  return { file, offer };
}

/** `page` sees a list of issuers with `offer` on it, as if it had been reviewed and published. */
async function publish(page: Page, { name, place, thumbprint, key }: Awaited<ReturnType<typeof makeKey>>['offer']) {
  await page.route('**/issuers.json', (route) =>
    route.fulfill({
      json: { asOf: '2099-01-02', issuers: [{ name, place, thumbprint, key, from: '2026-01-01', to: '2099-12-31' }] },
    }),
  );
  await page.route('**/revoked.json', (route) => route.fulfill({ json: { asOf: '2099-01-02', revoked: [] } }));
}

// Without the service worker: what it fetches, Playwright's routes (see `publish`) do not see.
const fresh = async (browser: Browser) =>
  (
    await browser.newContext({ locale: 'vi-VN', viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })
  ).newPage();
const verdict = (page: Page) => page.locator('.rec-verdict');

test('from learning to a vouched record, checked on another phone with the network off', async ({ page, browser }) => {
  const [teacher, stranger] = [await fresh(browser), await fresh(browser)];
  const { offer } = await makeKey(teacher);

  await page.goto('/online-safety/check/');
  await finishQuiz(page, page.locator('it-check'));
  await page.getByRole('link', { name: 'In giấy ghi nhận' }).click();
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Hạnh');
  await page.getByRole('button', { name: 'Nhờ người dạy ký' }).click();
  const request = await page.getByLabel('Đường dẫn để gửi').inputValue();
  expect(new URL(request).search).toBe('');

  await teacher.goto(request);
  const row = teacher.locator('.rec-sign tbody tr');
  await expect(row).toHaveText(/Nguyễn Thị Hạnh.*An toàn trên mạng.*Đúng (\d+) \/ \1 điểm/);
  await teacher.getByRole('button', { name: 'Ký 1 giấy' }).click();
  const link = (await teacher.getByRole('link', { name: 'Mở giấy này' }).getAttribute('href'))!;
  const svg = await savedBy(teacher, teacher.getByRole('button', { name: 'Tải huy hiệu SVG' }));
  const png = await savedBy(teacher, teacher.getByRole('button', { name: 'Tải huy hiệu PNG' }));

  await publish(stranger, offer);
  await stranger.goto('/verify/', { waitUntil: 'networkidle' });
  await stranger.context().setOffline(true);
  const paste = async (text: string) => {
    await stranger.getByLabel('Dán mã hoặc đường dẫn').fill(text);
    await stranger.getByRole('button', { name: 'Kiểm tra' }).click();
  };
  await paste(link);
  await expect(verdict(stranger)).toHaveAttribute('data-state', 'valid');
  for (const said of [
    'Nguyễn Thị Hạnh',
    'An toàn trên mạng',
    'Trần Văn Năm, Phường Ninh Kiều, Cần Thơ',
    'tính đến ngày 02/01/2099',
  ])
    await expect(verdict(stranger)).toContainText(said);

  await paste(link.replace(/\.(.)/, (_, c: string) => `.${c === 'i' ? 'j' : 'i'}`));
  await expect(verdict(stranger)).not.toHaveAttribute('data-state', 'valid');
  await paste(request);
  await expect(verdict(stranger)).toHaveAttribute('data-state', 'selfRecorded');
  for (const [file, type] of [
    [svg, 'image/svg+xml'],
    [png, 'image/png'],
  ] as const) {
    await paste('x');
    await expect(verdict(stranger)).toHaveAttribute('data-state', 'unreadable');
    await stranger.locator('input[type=file]').setInputFiles({ name: file.name, mimeType: type, buffer: file.bytes });
    await expect(verdict(stranger)).toHaveAttribute('data-state', 'valid');
    await expect(verdict(stranger)).toContainText('Nguyễn Thị Hạnh');
  }
});

test('the name is in no request', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (r) =>
    asked.push(`${r.url().split('#')[0]} ${r.postData() ?? ''} ${r.headers()['referer'] ?? ''}`),
  );
  await page.goto('/verify/#s1.iABtb25saW5lLXNhZmV0eUFBGVEhGQRMGQSwCEYBI0Vnias', { waitUntil: 'networkidle' });
  await expect(verdict(page)).toHaveAttribute('data-state', 'selfRecorded');
  expect(asked.filter((a) => a.includes('s1.'))).toEqual([]);
});

test('hostile addresses get a clear answer, at once', async ({ page }) => {
  for (const [hash, state] of [
    ['v1.', 'unreadable'],
    ['v1.AAAA.AAAA', 'unreadable'],
    ['<img src=x onerror=alert(1)>', 'unreadable'],
    [`v1.${'A'.repeat(1_500_000)}`, 'tooLong'],
    ['v9.AAAA.AAAA', 'newer'],
    ['eyJhbGciOiJub25lIn0.eyJpZCI6MX0.', 'notAccepted'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`/verify/#${hash}`);
    await expect(verdict(page), hash.slice(0, 30)).toHaveAttribute('data-state', state);
  }
});

test('HTML in a name is shown as letters', async ({ page, browser }) => {
  const teacher = await fresh(browser);
  const { offer } = await makeKey(teacher);
  await signNames(teacher, ['<img src=x onerror=alert(1)>']);
  const link = (await teacher.getByRole('link', { name: 'Mở giấy này' }).getAttribute('href'))!;
  page.on('dialog', () => expect('a dialogue opened').toBe(''));
  await publish(page, offer);
  await page.goto(link);
  await expect(verdict(page)).toHaveAttribute('data-state', 'valid');
  await expect(verdict(page).locator('dd').first()).toHaveText('<img src=x onerror=alert(1)>');
  await expect(verdict(page).locator('img')).toHaveCount(0);
});

test('without WebCrypto, as on plain http, the pages say so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  await page.goto('/teach/key/');
  await expect(page.getByText('chưa tạo được khóa')).toBeVisible();
  const record = {
    kind: 'module',
    subject: 'online-safety',
    name: 'Nguyễn Thị Hạnh',
    day: 20_000,
    earned: 1,
    possible: 1,
    lessons: 1,
    id: '0123456789ab',
  } as const;
  await page.goto(
    `/verify/#${vouchedToken(record, { key: '0123456789abcdef', signed: 20_001, until: 0 }, new Uint8Array(64))}`,
  );
  await expect(verdict(page)).toHaveAttribute('data-state', 'noCrypto');
  await expect(verdict(page)).toContainText('https');
});

async function signNames(teacher: Page, names: string[]) {
  await teacher.getByText('Ký theo danh sách tên của lớp').click();
  await teacher.getByLabel('Họ và tên, mỗi dòng một người').fill(names.join('\n'));
  await teacher.locator('details form').getByRole('button', { name: 'Thêm vào danh sách' }).click();
  await teacher.getByRole('button', { name: new RegExp(`^Ký ${names.length} giấy`) }).click();
}

const longest = 'Công Tằng Tôn Nữ Hoàng Ngọc Thị Phương Thảo Bảo Châu';
test('a class is signed in one go: a sheet each, every name and QR on its own page', async ({ page }) => {
  await makeKey(page);
  await signNames(page, ['Lê Tám', longest, 'Đặng Thị Ỵ']);
  await expect(page.getByText('Đã ký 3 giấy')).toBeVisible();
  const pages = await printed(page);
  expect(pages.length).toBe(3);
  for (const [i, name] of ['Lê Tám', longest, 'Đặng Thị Ỵ'].entries()) {
    expect(pages[i]).toContain(name);
    expect(pages[i]).toContain('Trần Văn Năm');
    expect(pages[i]).toBe(pages[i]!.normalize('NFC'));
  }
  const zip = await savedBy(page, page.getByRole('button', { name: 'Tải cả lớp' }));
  expect(Object.keys(unzipSync(new Uint8Array(zip.bytes))).length).toBe(9);
});

test('the printed QR, photographed, leads back to the same record', async ({ page, browser }) => {
  const { offer } = await makeKey(page);
  await signNames(page, [longest]);
  await page.setViewportSize({ width: 1400, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const qr = page.locator('.cert .rec-qr');
  expect(Number((await qr.getAttribute('viewBox'))!.split(' ')[2]) - 6).toBeLessThanOrEqual(17 + 4 * 12);
  const photo = await page.locator('.cert').screenshot();
  const other = await fresh(browser);
  await publish(other, offer);
  await other.goto('/verify/', { waitUntil: 'networkidle' });
  await other.locator('input[type=file]').setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: photo });
  await expect(verdict(other)).toHaveAttribute('data-state', 'valid');
  await expect(verdict(other)).toContainText(longest);
});

for (const [path, words] of [
  ['/certificate/', ['Giấy ghi nhận hoàn thành', 'Tự ghi']],
  ['/en/certificate/', ['Record of completion', 'Self-recorded']],
] as const)
  test(`module, path and helper records are one page each, at ${path}`, async ({ page }) => {
    await page.goto('/verify/');
    const { module, helper, path: way } = await learnt(page);
    await page.goto(path);
    for (const name of ['Lê Tám', longest])
      for (const id of [module, helper, way].filter((x) => x !== undefined)) {
        await page
          .locator('.cert-form select')
          .selectOption({ label: await page.locator('.cert-form option').nth(id).innerText() });
        await page.locator('.cert-form input').fill(name);
        const pages = await printed(page);
        expect(pages.length).toBe(1);
        for (const said of [name, ...words]) expect(pages[0]).toContain(said);
        expect(pages[0]).toBe(pages[0]!.normalize('NFC'));
        expect(pages[0]).not.toMatch(/chứng nhận|xác nhận phổ cập/i);
      }
  });

/** Makes this browser remember a module, a helper's module and every path as done; gives their places in the list. */
async function learnt(page: Page) {
  const html = parse(await (await page.request.get('/certificate/')).text());
  const { subjects } = JSON.parse(html.querySelector('it-certificate > script')!.textContent) as {
    subjects: { id: string; kind: string; lessons: string[] }[];
  };
  const lessons = Object.fromEntries(
    subjects.flatMap((s) => s.lessons).map((l) => [l, { opened: 1, finished: 1_790_000_000_000 }]),
  );
  const checks = Object.fromEntries(
    subjects
      .filter((s) => s.kind !== 'path')
      .map((s, i) => [s.id, { at: 1_795_000_000_000 - i, earned: 10.5, possible: 12, passed: true }]),
  );
  await page.evaluate(
    (text) => localStorage.setItem('itoso:progress', text),
    JSON.stringify({ version: 1, items: {}, lessons, practice: {}, checks, checkups: {} }),
  );
  const order = [...subjects.filter((s) => s.kind !== 'path'), ...subjects.filter((s) => s.kind === 'path')];
  const at = (kind: string) => {
    const i = order.findIndex((s) => s.kind === kind);
    return i < 0 ? undefined : i;
  };
  return { module: at('module')!, helper: at('helper'), path: at('path') };
}

/** The text of each page of the PDF this page prints. */
async function printed(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  const pdf = await getDocument({
    data: new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
  }).promise;
  const texts: string[] = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const sheet = await pdf.getPage(n);
    expect((sheet.view as number[]).slice(2).map(Math.round)).toEqual([842, 595]);
    texts.push(
      (await sheet.getTextContent()).items
        .map((i) => ('str' in i ? i.str + (i.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' '),
    );
  }
  return texts;
}

test('the key file opens the key on another computer, and not with a wrong password', async ({ page, browser }) => {
  const { file } = await makeKey(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Trần Văn Năm' })).toBeVisible();
  const other = await fresh(browser);
  await other.goto('/teach/key/');
  await other
    .getByLabel('Tệp khóa', { exact: true })
    .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
  await other.getByLabel('Mật khẩu của tệp').fill('sai mật khẩu');
  await other.getByRole('button', { name: 'Mở khóa' }).click();
  await expect(other.getByText('Mật khẩu chưa đúng')).toBeVisible();
  await other.getByLabel('Mật khẩu của tệp').fill(password);
  await other.getByRole('button', { name: 'Mở khóa' }).click();
  await expect(other.getByRole('heading', { name: 'Trần Văn Năm' })).toBeVisible();
  await other.getByRole('button', { name: 'Gỡ khóa khỏi máy này' }).click();
  await other.getByRole('button', { name: 'Gỡ khóa', exact: true }).click();
  await expect(other.getByRole('heading', { name: 'Tạo khóa mới' })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('heading', { name: 'Tạo khóa mới' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`no accessibility fault on the pages of records, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const check = async () =>
      expect(
        (await new AxeBuilder({ page }).exclude('.top').exclude('.foot').analyze()).violations.map(
          (v) => `${v.id}: ${v.nodes[0]?.html}`,
        ),
      ).toEqual([]);
    await page.goto('/verify/#s1.iABtb25saW5lLXNhZmV0eUFBGVEhGQRMGQSwCEYBI0Vnias');
    await expect(verdict(page)).toBeVisible();
    await check();
    await makeKey(page);
    await page.getByText('Ký theo danh sách tên của lớp').click();
    await page.getByLabel('Họ và tên, mỗi dòng một người').fill('Lê Tám');
    await page.locator('details form').getByRole('button', { name: 'Thêm vào danh sách' }).click();
    await check();
    await page.getByRole('button', { name: 'Ký 1 giấy' }).click();
    await check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

test('a request for what this site does not teach, or as something else than it is, is not signed', async ({
  page,
}) => {
  await makeKey(page);
  const asked = {
    kind: 'module',
    subject: 'online-safety',
    name: 'Lê Tám',
    day: 20_000,
    earned: 1,
    possible: 1,
    lessons: 1,
    id: '0123456789ab',
  } as const;
  const lines = [
    selfToken({ ...asked, subject: 'rocket-science' }),
    selfToken({ ...asked, kind: 'helper', id: 'aaaaaaaaaaaa' }),
    'xin chào',
    selfToken(asked),
    selfToken(asked),
  ];
  await page.getByLabel('Đường dẫn nhờ ký, mỗi dòng một cái').fill(lines.join('\n'));
  await page.getByRole('button', { name: 'Thêm vào danh sách' }).first().click();
  await expect(page.locator('.rec-sign tbody tr')).toHaveCount(1);
  await expect(page.getByText('Có 3 dòng không dùng được')).toBeVisible();
});
