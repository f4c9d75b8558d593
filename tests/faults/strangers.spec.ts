import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { answerFirst, answerRight, finishQuiz } from '../e2e/answer.ts';
import { OTHER } from '../e2e/sites.ts';
import { VillageServer } from '../e2e/village-server.ts';
import { BuiltSite, moduleList } from '../../src/integrations/offline/files.ts';

/** Whatever is executed that should not be says so. */
function listenForHarm(page: Page): string[] {
  const harm: string[] = [];
  page.on('dialog', (d) => {
    harm.push(`dialogue: ${d.message()}`);
    void d.dismiss();
  });
  page.on('pageerror', (e) => harm.push(e.message));
  return harm;
}

const hostile: unknown[] = [
  null,
  7,
  'x'.repeat(1_000_000),
  { source: 'i-to-so', type: 'answered', score: 1 },
  { slides: '__proto__', message: { seq: 1e308, at: -1 } },
  { type: 'it-quiz', detail: '<img src=x onerror=alert(1)>' },
  JSON.parse('{"__proto__":{"polluted":1}}'),
];

test('a stranger’s page that embeds the quiz and shouts at it changes nothing and hears nothing', async ({
  page,
  baseURL,
}) => {
  const harm = listenForHarm(page);
  // Both by hand: Chromium keeps a page from nowhere away from a frame on this machine.
  await page.route('**/embed/**', async (route) => route.fulfill({ response: await route.fetch() }));
  await page.route(`${OTHER}/stranger.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe width="360" height="600" src="${baseURL}/embed/online-safety/fake-police-call/?origin=https://school.test"></iframe><script>heard=[];addEventListener('message',e=>heard.push(e.data.type))</script>`,
    }),
  );
  await page.goto(`${OTHER}/stranger.html`);
  const frame = page.frameLocator('iframe');
  const question = frame.locator('.live form.question');
  await frame.locator('it-quiz').scrollIntoViewIfNeeded();
  await question.waitFor();
  await page.evaluate((all) => all.forEach((m) => frames[0]!.postMessage(m, '*')), hostile);
  const inside = page.frame({ url: /embed/ })!;
  const data = await inside.evaluate(
    () => JSON.parse(document.querySelector('it-quiz > script')!.textContent!) as { items: [] },
  );
  await answerRight(question, data.items);
  await expect(question.locator('.q-verdict')).toBeVisible();
  expect(new Set(await page.evaluate(() => (window as unknown as { heard: string[] }).heard))).toEqual(
    new Set(['ready', 'resize']),
  );
  expect(await inside.evaluate(() => ({}) as { polluted?: number })).toEqual({});
  expect(harm).toEqual([]);
});

test('slides take orders from their own windows only', async ({ page }) => {
  const harm = listenForHarm(page);
  await page.goto('/online-safety/fake-police-call/slides/');
  const now = () => page.locator('.slide:visible h1, .slide:visible h2').first().textContent();
  const before = await now();
  await page.evaluate((all) => {
    for (const message of all) postMessage(message, '*');
    postMessage(
      { slides: 'online-safety/fake-police-call', message: { seq: 99, from: 'x', at: 3, black: true, revealed: [] } },
      '*',
    );
  }, hostile);
  await page.waitForTimeout(200);
  expect(await now()).toBe(before);
  expect(harm).toEqual([]);
});

test('megabytes and markup after the # or the ? are answered with words, and run nowhere', async ({ page }) => {
  test.setTimeout(180_000);
  const harm = listenForHarm(page);
  for (const path of ['/teach/key/', '/certificate/', '/search/', '/online-safety/fake-police-call/'])
    for (const rest of [
      `#${'A'.repeat(path === '/teach/key/' ? 1_500_000 : 20_000)}`,
      '#<img src=x onerror=alert(1)>',
      '#%',
      '?q=%3Cimg%20src=x%20onerror=alert(1)%3E&origin=javascript:alert(1)',
    ]) {
      await page.goto('about:blank');
      await page.goto(path + rest);
      await expect(page.locator('h1').first()).toBeVisible();
    }
  await page.goto('/search/?q=%3Cimg%20src=x%20onerror=alert(1)%3E');
  await expect(page.locator('main')).toContainText('<img src=x onerror=alert(1)>');
  expect(await page.locator('img[src=x]').count()).toBe(0);
  expect(harm).toEqual([]);
});

test('files that are something else are refused in words, and what was there stays', async ({ page }) => {
  const harm = listenForHarm(page);
  const file = (name: string, body: string, mimeType = 'application/json') => ({
    name,
    mimeType,
    buffer: Buffer.from(body),
  });
  await page.goto('/teach/class/');
  const give = (f: ReturnType<typeof file>) => page.locator('input[type=file]').first().setInputFiles(f);
  await give(file('a.json', '<html>'));
  await expect(page.getByText('a.json: không phải tệp lớp.')).toBeVisible();
  await give(file('b.json', '{"format":"i-to-so-class","version":9,"id":"c"}'));
  await expect(page.getByText('b.json: do bản mới hơn tạo ra.')).toBeVisible();
  await give(file('<img src=x onerror=alert(1)>.json', '['.repeat(200_000)));
  await expect(page.getByText('<img src=x onerror=alert(1)>.json: không phải tệp lớp.')).toBeVisible();
  await page.goto('/verify/');
  await page
    .locator('input[type=file]')
    .setInputFiles(
      file(
        'x.svg',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
        'image/svg+xml',
      ),
    );
  await expect(page.getByText('Mã thiếu, hỏng, hoặc không phải của trang này.')).toBeVisible();
  expect(harm).toEqual([]);
});

test('the site is replaced in the middle of a check: the check is finished, passed and kept', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const host = await new VillageServer('dist').open();
  const folder = `.cache/update-${process.pid}`;
  try {
    await page.goto(`${host.address}online-safety/`);
    await page
      .locator('it-save')
      .getByRole('button', { name: /Lưu vào máy này/ })
      .click();
    await expect(page.locator('it-save')).toContainText('Đã lưu trong máy', { timeout: 60_000 });

    const check = await context.newPage();
    await check.goto(`${host.address}online-safety/check/`);
    const quiz = check.locator('it-check');
    await answerFirst(quiz);

    cpSync('dist', folder, { recursive: true });
    const changed = `${folder}/online-safety/check/index.html`;
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('</h1>', ' (bản mới)</h1>'));
    writeFileSync(`${folder}/sw.js`, `${readFileSync(`${folder}/sw.js`, 'utf8')}\n// new`);
    writeFileSync(
      `${folder}/offline/online-safety.json`,
      JSON.stringify(moduleList(new BuiltSite(folder), '', 'online-safety', 'An toàn trên mạng')),
    );
    await host.close();
    host.folder = folder;
    await host.open();
    await page.reload();
    await page.locator('it-save').getByRole('button', { name: 'Lấy bản mới' }).click();
    await expect(page.locator('it-save')).toContainText('Đã lưu trong máy', { timeout: 60_000 });

    await check.reload();
    await expect(check.locator('it-check .q-position')).toContainText('Câu 2');
    await finishQuiz(check, check.locator('it-check'));
    await expect(check.getByRole('link', { name: 'In giấy ghi nhận' })).toBeVisible();
    const progress = await check.evaluate(() => localStorage.getItem('itoso:progress'));
    expect(JSON.parse(progress!)).toMatchObject({ checks: { 'online-safety': { passed: true } } });
  } finally {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
