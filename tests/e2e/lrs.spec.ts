import { expect, test, type Page } from '@playwright/test';
import { RecordStore } from '../record-store.ts';
import { finishQuiz } from './answer.ts';
import { LRS_PORT, ROOT } from './sites.ts';
import { VillageServer } from './village-server.ts';

// One store for all: its address is built into the pages (scripts/test.mjs), its port into the browser.
test.describe.configure({ mode: 'serial' });

let lrs: RecordStore;
let site: VillageServer;
test.beforeEach(async () => {
  lrs = await new RecordStore().open(LRS_PORT);
  site = await new VillageServer('.cache/dist-drafts').open();
});
test.afterEach(async () => {
  await lrs.close();
  await site.close();
});

const lesson = 'online-safety/fake-police-call/';
const quiz = (page: Page) => page.locator('it-quiz').last();
const learn = async (page: Page) => {
  await page.goto(site.address + lesson);
  await finishQuiz(page, quiz(page));
};
const box = (page: Page) => page.locator('it-lrs');

test('nothing leaves before the learner agrees; then the quiz just done does, without a name', async ({ page }) => {
  await learn(page);
  await expect(box(page)).toContainText('Trường THCS Thử Nghiệm xin nhận kết quả học');
  expect(lrs.asked).toEqual([]);
  await box(page).getByRole('button', { name: 'Đồng ý gửi' }).click();
  await expect.poll(() => lrs.verbs.filter((v) => v === 'completed').length).toBe(1);
  const all = [...lrs.statements.values()];
  expect(lrs.verbs.filter((v) => v === 'answered').length).toBeGreaterThan(3);
  expect(new Set(all.map((s) => JSON.stringify(s.actor))).size).toBe(1);
  expect(all[0]!.actor).toEqual({
    objectType: 'Agent',
    account: { homePage: expect.any(String), name: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
  expect([...lrs.authorizations]).toEqual([`Basic ${btoa('i-to-so:write-only')}`]);
});

test('"no" is a word: nothing is kept, nothing is asked again, and /progress/ can change it', async ({ page }) => {
  await learn(page);
  await box(page).getByRole('button', { name: 'Không gửi' }).click();
  await expect(box(page)).toContainText('Đã nhớ: không gửi gì.');
  await quiz(page).getByRole('button', { name: 'Làm lại' }).click();
  await page.reload();
  await finishQuiz(page, quiz(page));
  await expect(box(page)).toBeHidden();
  expect(lrs.asked).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('itoso:progress-lrs-queue'))).toBeNull();

  await page.goto(`${site.address}progress/`);
  const choice = page.locator('it-lrs-choice');
  await expect(choice).toContainText('Không gửi gì.');
  await choice.getByRole('button', { name: 'Đồng ý gửi' }).click();
  await expect(choice).toContainText('Đang gửi.');
  await choice.getByRole('button', { name: 'Thôi gửi' }).click();
  await expect(choice).toContainText('Không gửi gì.');
});

test('a store that fails keeps nobody from learning; later everything comes once', async ({ page }) => {
  lrs.mood = 'fails';
  await learn(page);
  await box(page).getByRole('button', { name: 'Đồng ý gửi' }).click();
  await expect.poll(() => lrs.asked.length).toBeGreaterThan(0);
  expect(lrs.statements.size).toBe(0);
  const waiting = await page.evaluate(
    () => (JSON.parse(localStorage.getItem('itoso:progress-lrs-queue')!) as unknown[]).length,
  );
  lrs.mood = 'well';
  await page.goto(`${site.address}progress/`);
  await expect.poll(() => lrs.statements.size).toBe(waiting);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('itoso:progress-lrs-queue'))).toBeNull();
});

const launch = (more: Record<string, string> = {}) =>
  `embed/${lesson}?${new URLSearchParams({
    endpoint: 'http://lrs.test/xapi/',
    fetch: 'http://lrs.test/token',
    actor: '{"account":{"homePage":"http://lrs.test","name":"sv-01"}}',
    registration: 'c8f6a9b0-0000-4000-8000-000000000001',
    activityId: 'http://lrs.test/au/1',
    ...more,
  })}`;

test('opened by cmi5: begun, answered, completed, passed, left, as the one who was sent', async ({ page }) => {
  lrs.launchData = {
    launchMode: 'Normal',
    masteryScore: 0.5,
    contextTemplate: { extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's-1' } },
  };
  await page.goto(site.address + launch());
  await expect(page.locator('.cmi5')).toContainText('Trang này được mở từ lrs.test');
  await finishQuiz(page, quiz(page));
  await expect.poll(() => lrs.verbs).toContain('passed');
  await page.goto('about:blank');
  await expect
    .poll(() => lrs.verbs.filter((v) => v !== 'answered'))
    .toEqual(['initialized', 'completed', 'passed', 'terminated']);
  expect(lrs.asked.filter((a) => a === 'POST /token')).toHaveLength(1);
  for (const s of lrs.statements.values()) {
    expect(s.actor).toEqual({ account: { homePage: 'http://lrs.test', name: 'sv-01' } });
    expect(s.context?.registration).toBe('c8f6a9b0-0000-4000-8000-000000000001');
    expect(s.context?.extensions).toMatchObject({ 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's-1' });
  }
  await expect(page.locator('it-lrs')).toHaveCount(0);
});

test('a system the site does not name gets nothing', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (r) => asked.push(new URL(r.url()).host));
  await page.goto(site.address + launch({ endpoint: 'http://evil.test/xapi/', fetch: 'http://evil.test/token' }));
  await expect(page.locator('.cmi5')).toContainText('một hệ thống mà nơi đây chưa nhận');
  await finishQuiz(page, quiz(page));
  expect([...new Set(asked)]).toEqual([new URL(site.address).host]);
});

test('off by default: the copy without a record store loads none of it and asks nobody', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (r) => r.url().startsWith('data:') || asked.push(r.url()));
  await page.goto(`${ROOT}/${lesson}`);
  await finishQuiz(page, quiz(page));
  await expect(page.locator('it-lrs')).toHaveCount(0);
  await page.goto(`${ROOT}/${launch()}`);
  await expect(page.locator('it-quiz .live')).toBeVisible();
  await page.goto(`${ROOT}/progress/`);
  await expect(page.locator('it-lrs-choice')).toHaveCount(0);
  expect(asked.filter((url) => !url.startsWith(ROOT))).toEqual([]);
  expect(asked.filter((url) => /lrs|cmi5|outbox|choice-element/i.test(url.replace(/\?.*/, '')))).toEqual([]);
  expect(lrs.asked).toEqual([]);
});
