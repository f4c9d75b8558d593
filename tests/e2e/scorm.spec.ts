import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { suspendLimit } from '../../src/core/lms/suspend.ts';
import { answerRight, itemsOf } from './answer.ts';
import { SchoolLms } from './school-lms.ts';

let lms: SchoolLms;
test.beforeEach(async () => {
  lms = await new SchoolLms('dist/lms/fake-police-call-vi-scorm12.zip').open();
});
test.afterEach(() => lms.close());

type Place = Page | FrameLocator;
const frame = (page: Page) => page.frameLocator('#sco');
const quizIn = (place: Place) => place.locator('#quiz it-quiz');
const status = () => lms.now?.core['lesson_status'];

/** Answers questions until `n` are left, or the summary is reached. */
async function answer(place: Place, leave = 0): Promise<number> {
  const quiz = quizIn(place);
  await quiz.scrollIntoViewIfNeeded();
  const question = quiz.locator('.live form.question');
  await question.waitFor();
  const items = await itemsOf(quiz);
  let done = 0;
  for (;;) {
    await answerRight(question, items);
    done++;
    await question.locator('button.btn.main[type=button]').click();
    if (done >= items.length - leave) return done;
  }
}

test('half-way in a frame, left, opened again: the answers are there, and the school sees the end', async ({
  page,
}) => {
  const foreign: string[] = [];
  page.on('request', (r) => r.url().startsWith(lms.address) || r.url().startsWith('data:') || foreign.push(r.url()));
  const missing: string[] = [];
  page.on('response', (r) => r.status() >= 400 && missing.push(r.url()));
  await page.goto(`${lms.address}course`);
  const items = await itemsOf(quizIn(frame(page)));
  const half = await answer(frame(page), Math.ceil(items.length / 2));
  await expect.poll(status).toBe('incomplete');
  await page.goto('about:blank');
  expect(lms.now!.core['exit'] ?? 'suspend').toBe('suspend');
  expect(lms.now!.suspend_data.length).toBeLessThanOrEqual(suspendLimit);

  await page.goto(`${lms.address}course`);
  const quiz = quizIn(frame(page));
  await quiz.scrollIntoViewIfNeeded();
  await expect(quiz.locator('.q-bar .done')).toHaveCount(half);
  await expect(quiz.locator('.q-position')).toContainText(`${half + 1}`);
  await answer(frame(page), half);
  await expect.poll(status).toBe('completed');
  expect(lms.now!.core).toMatchObject({ score: { raw: '100', min: '0', max: '100' } });
  await expect(frame(page).locator('.sco-note')).toBeHidden();
  expect(foreign.concat(missing).filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
});

test('in a window of its own it finds the system that opened it', async ({ page }) => {
  await page.goto(`${lms.address}course?in=window`);
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button').click()]);
  await answer(popup);
  await expect.poll(status).toBe('completed');
  await popup.close();
  await expect.poll(() => lms.now!.core['session_time'] ?? lms.now!.core['total_time']).toMatch(/^\d{2,4}:\d\d:\d\d/);
});

test('the next learner at the same computer finds nothing of the one before', async ({ page }) => {
  await page.goto(`${lms.address}course`);
  await answer(frame(page), 1);
  lms.student = 'sv-02';
  await page.goto(`${lms.address}course`);
  await quizIn(frame(page)).scrollIntoViewIfNeeded();
  await quizIn(frame(page)).locator('.live form.question').waitFor();
  await expect(quizIn(frame(page)).locator('.q-bar .done')).toHaveCount(0);
  lms.student = 'sv-01';
  await page.goto(`${lms.address}course`);
  await quizIn(frame(page)).scrollIntoViewIfNeeded();
  await expect(quizIn(frame(page)).locator('.q-bar .done')).not.toHaveCount(0);
});

for (const api of ['none', 'refuses', 'commit-false', 'throws'] as const)
  test(`a system whose API ${api === 'none' ? 'is missing' : api}: a kind word, and no answer is lost`, async ({
    page,
  }) => {
    lms.api = api;
    await page.goto(`${lms.address}course`);
    const half = await answer(frame(page), 2);
    await expect(frame(page).locator('.sco-note')).toContainText('Cứ học tiếp: bài làm được giữ trên máy này');
    await page.goto('about:blank');
    await page.goto(`${lms.address}course`);
    await quizIn(frame(page)).scrollIntoViewIfNeeded();
    await expect(quizIn(frame(page)).locator('.q-bar .done')).toHaveCount(half);
  });

test('what the system did not take is sent when it works again', async ({ page }) => {
  lms.student = '';
  lms.api = 'commit-false';
  await page.goto(`${lms.address}course`);
  await answer(frame(page));
  await expect(frame(page).locator('.sco-note')).toBeVisible();
  lms.api = 'scorm-again';
  await page.goto(`${lms.address}course`);
  await expect.poll(status).toBe('completed');
});

test('a teacher who only looks changes nothing', async ({ page }) => {
  lms.lessonMode = 'browse';
  await page.goto(`${lms.address}course`);
  await answer(frame(page));
  expect(lms.now?.core['lesson_status'] ?? 'not attempted').not.toBe('completed');
});

test('a module’s check is passed or failed by its own share, and never goes back', async ({ page }) => {
  const module = await new SchoolLms('dist/lms/online-safety-en-scorm12.zip').open();
  const open = async () => {
    await page.goto(`${module.address}course?launch=en/online-safety/check/index.html`);
    return frame(page).locator('it-check');
  };
  const quiz = await open();
  await quiz.locator('.live form.question').waitFor();
  const items = await itemsOf(quiz);
  for (let n = 0; await quiz.locator('.live form.question').count(); n++) {
    const question = quiz.locator('.live form.question');
    await answerRight(question, items);
    await question.locator('button.btn.main[type=button]').click();
    await page.waitForTimeout(20);
  }
  await expect.poll(() => module.now?.core['lesson_status']).toBe('passed');
  expect(module.now!.core).toMatchObject({ score: { raw: '100' } });
  expect(module.now!.suspend_data.length).toBeLessThanOrEqual(suspendLimit);
  await expect(quiz.getByRole('link', { name: 'record' })).toHaveCount(0);
  const again = await open();
  await again.getByRole('button', { name: 'again' }).click();
  await expect(again.locator('.live form.question')).toBeVisible();
  await page.goto('about:blank');
  expect(module.now!.core['lesson_status']).toBe('passed');
  await module.close();
});
