import { expect, test, type Page } from '@playwright/test';
import { answerRight, finishQuiz, itemsOf } from '../e2e/answer.ts';
import { pageKinds } from '../e2e/page-kinds.ts';

type QuizItems = Awaited<ReturnType<typeof itemsOf>>;
const lesson = '/online-safety/fake-police-call/';
const kept = (page: Page, key = 'progress') => page.evaluate((k) => localStorage.getItem(`itoso:${k}`), key);
const opened = JSON.stringify({
  version: 1,
  items: {},
  lessons: { 'fake-police-call': { opened: 1, finished: 2 } },
  practice: {},
  checks: {},
  checkups: {},
});

async function questionOf(page: Page, path = lesson) {
  await page.goto(path);
  const quiz = page.locator('#quiz it-quiz');
  await quiz.scrollIntoViewIfNeeded();
  const question = quiz.locator('.live form.question');
  await question.waitFor();
  return { question, items: await itemsOf(quiz) };
}
/** The items of the lesson that was learnt, as its own page has them. */
const itemsOfLesson = (page: Page) =>
  page.evaluate(async (path) => {
    const all = (await (await fetch(`${path}data.json`)).json()) as { items?: QuizItems }[];
    return all.flatMap((d) => d.items ?? []);
  }, lesson);
const triesIn = (text: string | null) =>
  Object.values((JSON.parse(text!) as { items: Record<string, { tries: number }> }).items).map((i) => i.tries);

for (const [fault, text, words, there] of [
  [
    'half gone',
    opened.replace('"items":{}', '"items":7'),
    'Bản ghi việc đã học bị hỏng một phần. Phần đọc được vẫn còn đây.',
    true,
  ],
  ['cut off', opened.slice(0, 40), 'Bản ghi việc đã học bị hỏng một phần. Phần đọc được vẫn còn đây.', false],
  [
    'of a later version',
    opened.replace('"version":1', '"version":2'),
    'Bản ghi trên máy do bản mới hơn viết. Trang này giữ nguyên, không sửa.',
    false,
  ],
] as const)
  test(`a record ${fault} is told in words, and what it held stays on the device`, async ({ page }) => {
    await page.goto('/about/');
    await page.evaluate((t) => localStorage.setItem('itoso:progress', t), text);
    await page.goto('/progress/');
    await expect(page.getByText(words)).toBeVisible();
    if (there) await expect(page.locator('.done-list')).toContainText('An toàn trên mạng');
    await page.goto('/smartphone-basics/');
    await page.locator('.lessons a').first().click();
    await page.waitForLoadState();
    expect(await page.evaluate(() => Object.values({ ...localStorage }))).toContain(text);
  });

test('every drawer of the storage full of rubbish: each kind of page still opens', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(`${page.url()} ${e.message}`));
  await page.goto('/about/');
  for (const rubbish of ['{"cut', '{"__proto__":{"x":1}}', '[[[]]]', '"\\u0000"', 'null']) {
    await page.evaluate((text) => {
      for (const key of [
        'progress',
        'progress-review',
        'settings',
        'class-open',
        'class:x',
        'attempt:fake-police-call',
        'attempt:online-safety',
        'attempt:check:online-safety',
      ])
        localStorage.setItem(`itoso:${key}`, text);
    }, rubbish);
    for (const path of [
      lesson.slice(1),
      'progress/',
      'review/',
      'certificate/',
      'teach/class/',
      'online-safety/check/',
      'checkup/',
    ]) {
      await page.goto(`/${path}`);
      await expect(page.locator('h1').first()).toBeVisible();
      await page.locator('main').evaluate((m) => m.scrollIntoView(false));
    }
  }
  expect(errors).toEqual([]);
  expect(pageKinds.length).toBeGreaterThan(20);
});

test('a full storage: the page says so, keeps the answer while it is open, and leaves the old record whole', async ({
  page,
}) => {
  await page.goto('/about/');
  await page.evaluate((text) => {
    localStorage.setItem('itoso:progress', text);
    for (let size = 1 << 20; size >= 1; size >>= 1)
      try {
        for (let n = 0; ; n++) localStorage.setItem(`full-${size}-${n}`, 'x'.repeat(size));
      } catch {
        // Smaller pieces now.
      }
  }, opened);
  const { question, items } = await questionOf(page);
  await answerRight(question, items);
  await expect(question.locator('.q-verdict')).toBeVisible();
  await expect(
    page.getByText('Máy này chưa lưu được bài đã học. Bà con vẫn học được, nhưng tắt trang là quên.'),
  ).toBeVisible();
  expect(await kept(page)).toBe(opened);
  await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((k) => k.startsWith('full-'))
      .forEach((k) => localStorage.removeItem(k)),
  );
  await question.locator('button.btn.main[type=button]').click();
  await answerRight(question, items);
  await expect(page.getByText('Máy này chưa lưu được bài đã học')).toBeHidden();
  expect(triesIn(await kept(page))).toEqual([1, 1]);
});

test('two tabs answer the same question at the same moment: both go on, and it is kept once or twice, never not', async ({
  context,
}) => {
  const pages = [await context.newPage(), await context.newPage()];
  const tabs = await Promise.all(pages.map((p) => questionOf(p)));
  for (const { question } of tabs) await question.locator('input').first().check();
  await Promise.all(
    pages.map((p) =>
      p.evaluate(() => document.querySelector<HTMLElement>('#quiz .live form.question button[type=submit]')!.click()),
    ),
  );
  for (const { question } of tabs) await expect(question.locator('.q-verdict')).toBeVisible();
  const tries = triesIn(await kept(pages[0]!));
  expect(tries).toHaveLength(1);
  expect([1, 2]).toContain(tries[0]);
});

test('two tabs answer in two lessons at the same moment: both answers are kept', async ({ context }) => {
  const pages = [await context.newPage(), await context.newPage()];
  const tabs = await Promise.all([questionOf(pages[0]!), questionOf(pages[1]!, '/online-safety/otp-and-passwords/')]);
  await Promise.all(tabs.map(({ question, items }) => answerRight(question, items)));
  for (const { question } of tabs) await expect(question.locator('.q-verdict')).toBeVisible();
  expect(triesIn(await kept(pages[0]!))).toEqual([1, 1]);
});

test('the tab is killed right after an answer: the answer is there, and the quiz goes on from it', async ({
  context,
}) => {
  const page = await context.newPage();
  const { question, items } = await questionOf(page);
  await answerRight(question, items);
  const cdp = await context.newCDPSession(page);
  void cdp.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash');
  const again = await context.newPage();
  const next = await questionOf(again);
  expect(triesIn(await kept(again))).toEqual([1]);
  await expect(next.question.locator('.q-verdict')).toBeVisible();
});

test('learnt in 2099 by a wrong clock, then the clock is set right: nothing is lost and learning goes on', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  await page.clock.setFixedTime(new Date('2099-05-01T08:00:00'));
  await page.goto(lesson);
  await finishQuiz(page, page.locator('#quiz it-quiz'));
  await page.clock.setFixedTime(new Date('2026-11-22T08:00:00'));
  await page.goto('/progress/');
  await expect(page.locator('.done-list')).toContainText('An toàn trên mạng');
  const before = triesIn(await kept(page)).reduce((a, b) => a + b);
  await page.goto('/review/');
  const review = page.locator('it-review');
  const question = review.locator('.live form.question');
  await question.waitFor();
  await answerRight(question, await itemsOfLesson(page));
  await expect(question.locator('.q-verdict')).toBeVisible();
  expect(triesIn(await kept(page)).reduce((a, b) => a + b)).toBe(before + 1);
  expect(errors).toEqual([]);
});

const long = 'Công Tằng Tôn Nữ '.repeat(18).slice(0, 300);
test('a name of 300 letters is answered in words and pushes nothing off the screen', async ({ page }) => {
  await page.goto('/about/');
  await page.evaluate(
    (checked) => localStorage.setItem('itoso:progress', checked),
    JSON.stringify({
      ...JSON.parse(opened),
      checks: { 'online-safety': { at: 3, earned: 3, possible: 3, passed: true } },
    }),
  );
  const fits = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.goto('/certificate/');
  if (await page.getByLabel('Họ và tên').count()) {
    await page.getByLabel('Họ và tên').fill(long);
    await expect(page.getByText('Tên dài quá, mã trên giấy sẽ khó quét. Mời viết gọn lại.')).toBeVisible();
    await fits();
  }
  await page.goto('/teach/class/');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'lop.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        JSON.stringify({
          format: 'i-to-so-class',
          version: 1,
          id: 'c1',
          name: `<img src=x onerror=alert(1)>${long}`,
          ward: long,
          province: long,
          changed: 1,
          learners: [
            { id: 'l1', name: long, card: 1, changed: 1 },
            { id: 'l2', name: '<script>alert(1)</script>', card: 2, changed: 1 },
            { id: 'l3' },
          ],
          results: [],
          tallies: [],
        }),
      ),
    });
  await expect(page.getByText('1 dòng hỏng bị bỏ qua.')).toBeVisible();
  const typed = await page.locator('main input').evaluateAll((all) => all.map((i) => (i as HTMLInputElement).value));
  expect(typed).toContain('<script>alert(1)</script>');
  expect(await page.locator('main img[src=x], main script:not([type])').count()).toBe(0);
  await fits();
});
