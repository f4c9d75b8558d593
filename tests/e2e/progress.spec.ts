import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { answerFirst, answerRight, itemsOf } from './answer.ts';

const lesson = '/online-safety/fake-police-call/';

test('a quiz resumes where it was left', async ({ page }) => {
  await page.goto(lesson);
  const quiz = page.locator('#quiz it-quiz');
  await answerFirst(quiz);
  await page.reload();
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.locator('.q-position')).toContainText('Câu 2');
});

test('an answer is remembered, though the page is left in the very moment of the tap', async ({ page }) => {
  await page.goto(lesson);
  const question = page.locator('#quiz it-quiz form.question');
  await page.locator('#quiz it-quiz').scrollIntoViewIfNeeded();
  await question.locator('input').first().check();
  const loaded = page.waitForEvent('load');
  await question.evaluate((form: HTMLFormElement) => {
    // No later task comes any more.
    window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
    form.requestSubmit();
    location.reload();
  });
  await loaded;
  const items = () => page.evaluate(() => JSON.parse(localStorage.getItem('itoso:progress') ?? '{}').items);
  await expect.poll(async () => Object.keys((await items()) ?? {})).toHaveLength(1);
});

test('what was learnt goes out to a file, is erased, and comes back', async ({ page }) => {
  await page.goto(lesson);
  await page.goto('/progress/');
  await expect(page.getByText('An toàn trên mạng')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu ra tệp' }).click(),
  ]);
  const saved = await readFile(await file.path(), 'utf8');

  await page.getByRole('button', { name: 'Xóa hết' }).click();
  await page.getByRole('group').getByRole('button', { name: 'Xóa hết' }).click();
  await expect(page.getByText('Chưa có gì.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Chưa có gì.')).toBeVisible();

  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
  await expect(page.getByText('Đã thêm việc học từ tệp.')).toBeVisible();
  await expect(page.getByText('An toàn trên mạng')).toBeVisible();
});

test('a file that is not ours is refused kindly and changes nothing', async ({ page }) => {
  await page.goto(lesson);
  await page.goto('/progress/');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('<html>') });
  await expect(page.getByText('Tệp này không đọc được.')).toBeVisible();
  await expect(page.getByText('An toàn trên mạng')).toBeVisible();
});

test('two tabs know of each other', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  await one.goto('/progress/');
  await expect(one.getByText('Chưa có gì.')).toBeVisible();
  await two.goto(lesson);
  await expect(one.getByText('An toàn trên mạng')).toBeVisible();
});

test('with the storage blocked a lesson still works and the page says it cannot remember', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    }),
  );
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(lesson);
  const quiz = page.locator('#quiz it-quiz');
  await quiz.scrollIntoViewIfNeeded();
  const question = quiz.locator('.live form.question');
  await question.waitFor();
  await answerRight(question, await itemsOf(quiz));
  await expect(question.locator('.q-verdict')).toBeVisible();
  await expect(page.getByText('Máy này chưa lưu được')).toBeVisible();
  expect(errors).toEqual([]);
});
