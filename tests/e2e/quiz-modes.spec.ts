import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { answerRight, finishQuiz, itemsOf } from './answer.ts';

const lesson = '/online-safety/fake-police-call/';
const day = 86_400_000;

async function quizOf(page: Page): Promise<{ question: Locator; quiz: Locator }> {
  await page.goto(lesson);
  const quiz = page.locator('#quiz it-quiz');
  await quiz.scrollIntoViewIfNeeded();
  const question = quiz.locator('.live form.question');
  await question.waitFor();
  return { question, quiz };
}

/** Some answer to whatever is asked, right or not. */
async function answerAnyhow(question: Locator): Promise<void> {
  for (let turns = 0; turns < 20 && (await question.locator('.q-replies button').count()); turns++)
    await question.locator('.q-replies button').last().click();
  if (await question.locator('.q-opt').count()) await question.locator('.q-opt').last().click();
  for (const row of await question.locator('fieldset').all()) await row.locator('label').first().click();
  for (const list of await question.locator('select').all()) await list.selectOption({ index: 1 });
  if (await question.locator('.q-tap').count()) await question.locator('.q-tap').first().click();
  if (await question.locator('.q-order').count()) await question.locator('.q-order button').nth(1).click();
  if (await question.locator('.q-typed').count()) await question.locator('.q-typed').fill('7');
  const submit = question.locator('button[type=submit]');
  if (await submit.count()) await submit.click();
}

async function takeAnyhow(host: Locator): Promise<void> {
  const question = host.locator('.live form.question').first();
  while (await host.locator('.live .q-position').count()) {
    await answerAnyhow(question);
    await question.locator('button.main[type=button]').click();
  }
}

test('two tabs do not undo each other', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  const [a, b] = [await quizOf(one), await quizOf(two)];
  const items = await itemsOf(a.quiz);
  await answerRight(a.question, items);
  // The other tab has heard of it and does not ask again.
  await expect(b.question.locator('.q-verdict')).toBeVisible();
  await b.question.locator('button.main[type=button]').click();
  await answerRight(b.question, items);
  await a.question.locator('button.main[type=button]').click();
  await expect(a.question.locator('.q-verdict')).toBeVisible();
  await one.reload();
  await a.quiz.scrollIntoViewIfNeeded();
  await expect(a.quiz.locator('.q-bar .done, .q-bar .now')).toHaveCount(2);
});

test('a missed question can be tried again; the first try is what is remembered first', async ({ page }) => {
  const { question, quiz } = await quizOf(page);
  await answerAnyhow(question);
  await question.getByRole('button', { name: 'Làm lại' }).click();
  const items = await itemsOf(quiz);
  for (const box of await question.locator('input:checked').all()) await box.uncheck();
  await answerRight(question, items);
  await expect(question.locator('.q-verdict.right')).toBeVisible();
  const record = await page.evaluate(
    () =>
      Object.values(
        JSON.parse(localStorage.getItem('itoso:progress')!).items as Record<
          string,
          { first: { score: number }; best: number; tries: number }
        >,
      )[0]!,
  );
  expect(record.first.score).toBeLessThan(1);
  expect(record).toMatchObject({ best: 1, tries: 2 });
});

test('a check says nothing until the end, then explains every miss', async ({ page }) => {
  await page.goto('/online-safety/check/');
  const check = page.locator('it-check');
  const question = check.locator('.live form.question').first();
  await question.waitFor();
  await answerAnyhow(question);
  await expect(question.getByRole('status').last()).toHaveText('Đã ghi câu trả lời.');
  await expect(question.locator('.q-mark')).toHaveCount(0);
  await question.locator('button.main[type=button]').click();
  await takeAnyhow(check);
  await expect(check.getByText(/Được .* điểm/)).toBeVisible();
  const miss = check.locator('.q-miss').first();
  await miss.locator('summary').click();
  await expect(miss.locator('.q-mark').first()).toBeVisible();
  await miss.getByRole('link', { name: 'Đọc lại phần này trong bài' }).click();
  const section = new URL(page.url()).hash;
  await expect(page.locator(section)).toBeInViewport();
});

test('questions of a finished lesson come back the day after, a handful a day', async ({ page }) => {
  const { quiz } = await quizOf(page);
  await finishQuiz(page, quiz);
  await page.goto('/review/');
  await expect(page.getByText('Hôm nay không có câu nào phải ôn.')).toBeVisible();

  await page.evaluate((back) => {
    const progress = JSON.parse(localStorage.getItem('itoso:progress')!);
    for (const item of Object.values(progress.items) as { first: { at: number }; last: { at: number } }[]) {
      item.first.at -= back;
      item.last.at -= back;
    }
    localStorage.setItem('itoso:progress', JSON.stringify(progress));
  }, 2 * day);
  await page.goto('/');
  await page.getByRole('link', { name: 'Ôn lại hôm nay: 6 câu' }).click();
  const review = page.locator('it-review');
  await expect(review.locator('.q-position')).toHaveText('Câu 1 / 6');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map((v) => v.id)).toEqual([]);
  await takeAnyhow(review);
  await expect(review.getByRole('heading', { name: 'Hôm nay ôn xong rồi' })).toBeVisible();
  await page.reload();
  await expect(page.getByText('Hôm nay không có câu nào phải ôn.')).toBeVisible();
});

test('review is friendly to those who have not begun', async ({ page }) => {
  await page.goto('/review/');
  await expect(page.getByText('Chưa có gì để ôn.')).toBeVisible();
  await page.goto('/');
  await expect(page.locator('it-due')).toBeHidden();
});

test('a checkup tells its result by area, and the change when it is taken again with other questions', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await page.goto('/checkup/');
  const checkup = page.locator('it-checkup');
  await expect(checkup.getByText('Bà con thấy mình dùng điện thoại và mạng thế nào?')).toBeVisible();
  await takeAnyhow(checkup);
  const table = checkup.getByRole('table', { name: 'Kết quả từng mảng' });
  await expect(table.getByRole('rowheader', { name: 'An toàn' })).toBeVisible();
  await expect(checkup.getByText('Nên bắt đầu từ bài')).toBeVisible();
  await expect(checkup.getByText('Mỗi mảng chỉ có vài câu.')).toBeVisible();
  await expect(table.getByRole('columnheader', { name: 'Lần trước' })).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map((v) => v.id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  const first = (
    await page.evaluate(() => (JSON.parse(localStorage.getItem('itoso:attempt:checkup')!) as { keys: string[] }).keys)
  ).slice(1);
  await checkup.getByRole('button', { name: 'Đo lại với bộ câu khác' }).click();
  const second = (
    await page.evaluate(() => (JSON.parse(localStorage.getItem('itoso:attempt:checkup')!) as { keys: string[] }).keys)
  ).slice(1);
  expect(second).toHaveLength(first.length);
  expect(second.filter((k) => first.includes(k))).toEqual([]);
  await takeAnyhow(checkup);
  await expect(table.getByRole('columnheader', { name: 'Lần trước' })).toBeVisible();
  await expect(checkup.getByText('Hai lần đo dùng hai bộ câu khác nhau.')).toBeVisible();
});
