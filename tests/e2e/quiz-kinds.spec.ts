import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { ItemOf } from '../../src/core/quiz/schema.ts';
import { answerRight, itemsOf } from './answer.ts';

const police = '/online-safety/fake-police-call/';
/** Together these two ask every kind. */
const lessons = [police, '/cashless-payment/account-and-app/'];

/** The quiz at the end of a lesson, live, with its items. */
async function open(page: Page, lesson: string) {
  await page.goto(lesson);
  const quiz = page.locator('#quiz it-quiz');
  await quiz.scrollIntoViewIfNeeded();
  const question = quiz.locator('.live form.question');
  await question.waitFor();
  return { quiz, question, items: await itemsOf(quiz) };
}

/** Goes on, answering rightly, until an item of `kind` is asked. */
async function untilKind(page: Page, kind: string): Promise<{ quiz: Locator; question: Locator }> {
  const { quiz, question, items } = await open(page, police);
  for (const item of items) {
    if (item.kind === kind) return { quiz, question };
    await answerRight(question, items);
    await question.locator('button.main[type=button]').click();
  }
  throw new Error(`${police} asks no "${kind}".`);
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

for (const width of [320, 360, 1280])
  test(`all ten kinds fit ${width} px and pass axe, asked and answered`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 740 });
    const kinds = new Set<string>();
    for (const lesson of lessons) {
      const { quiz, question, items } = await open(page, lesson);
      for (const item of items) {
        kinds.add(item.kind);
        const where = `${lesson} ${item.id} (${item.kind})`;
        expect(await fits(page), `${where} asked`).toBe(true);
        const check = async (state: string) => {
          if (width !== 360) return;
          const { violations } = await new AxeBuilder({ page })
            .include('#quiz it-quiz')
            .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
            .analyze();
          expect(
            violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`),
            `${where} ${state}`,
          ).toEqual([]);
        };
        await check('asked');
        await answerRight(question, items);
        await expect(question.locator('.q-verdict')).toBeVisible();
        expect(await fits(page), `${where} answered`).toBe(true);
        await check('answered');
        await question.locator('button.main[type=button]').click();
      }
      await expect(quiz.getByRole('heading', { name: 'Xong rồi' })).toBeFocused();
    }
    expect([...kinds].sort()).toEqual([
      'classify',
      'match',
      'multiple',
      'number',
      'order',
      'poll',
      'scenario',
      'single',
      'spot',
      'text',
    ]);
  });

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('cards are sorted by taps, on targets of 48 px', async ({ page }) => {
    const { question } = await untilKind(page, 'classify');
    await question.getByRole('button', { name: 'Trả lời' }).tap();
    await expect(question.getByRole('status')).toContainText('Chưa có câu trả lời');
    for (const row of await question.locator('fieldset').all()) {
      const bin = row.locator('label').first();
      const box = (await bin.boundingBox())!;
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(48);
      await bin.tap();
    }
    await question.getByRole('button', { name: 'Trả lời' }).tap();
    await expect(question.getByRole('status')).toContainText(/Đúng \d trong \d/);
    await question.getByRole('button', { name: 'Xem đáp án' }).tap();
    await expect(question.getByText('Đáp án:').first()).toBeVisible();
  });
});

test('steps are put in order by keyboard alone, and the focus stays with the step', async ({ page }) => {
  const { question } = await untilKind(page, 'order');
  const steps = question.locator('.q-order li');
  const last = (await steps.last().locator('> span').first().textContent())!;
  const count = await steps.count();
  await question.getByRole('button', { name: `Đưa “${last}” lên` }).focus();
  for (let place = count - 1; place > 0; place--) {
    await page.keyboard.press('Enter');
    await expect(question.getByRole('button', { name: `Đưa “${last}” lên` })).toBeFocused();
    await expect(question.getByText(`“${last}” giờ ở chỗ thứ ${place} trong ${count}.`)).toHaveCount(1);
  }
  await expect(steps.first()).toContainText(last);
  await page.keyboard.press('Enter');
  await expect(steps.first()).toContainText(last);
  while (!(await question.getByRole('button', { name: 'Trả lời' }).evaluate((b) => b === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question.locator('.q-verdict')).toBeFocused();
});

test('suspicious parts are found through the accessibility tree', async ({ page }) => {
  const { quiz, question } = await untilKind(page, 'spot');
  const item = (await itemsOf(quiz)).find((i) => i.kind === 'spot') as ItemOf<'spot'>;
  const found = item.parts.find((p) => p.suspicious)!.text;
  const harmless = item.parts.find((p) => p.feedback && !p.suspicious)!.text;
  const message = question.getByRole('group', { name: item.prompt });
  const link = message.getByRole('button', { name: found });
  await expect(link).toHaveAttribute('aria-pressed', 'false');
  await link.press('Space');
  await expect(message.getByRole('button', { pressed: true })).toHaveCount(1);
  await message.getByRole('button', { name: harmless }).press('Space');
  await question.getByRole('button', { name: 'Trả lời' }).press('Enter');
  await expect(message.getByRole('button', { name: `${found} Đúng`, pressed: true, disabled: true })).toHaveCount(1);
  await expect(
    message.getByRole('button', { name: `${harmless} Chưa đúng`, pressed: true, disabled: true }),
  ).toHaveCount(1);
  const of = item.parts.filter((p) => p.suspicious).length;
  await expect(question.getByRole('status')).toMatchAriaSnapshot(`
    - status:
      - paragraph: Chọn đúng 1 trong ${of}.
      - paragraph: Chọn thừa 1.
  `);
});

test('a talk brings each answer into focus and ends with what decided it', async ({ page }) => {
  const { question } = await untilKind(page, 'scenario');
  const before = await question.locator('.q-says').count();
  await question.locator('.q-replies button').last().click();
  await expect(question.locator('.q-says').nth(before)).toBeFocused();
  while (await question.locator('.q-replies button').count())
    await question.locator('.q-replies button').last().click();
  await expect(question.getByRole('status')).toContainText('Điều quyết định:');
});

test('an amount is read back before it counts', async ({ page }) => {
  const { question, items } = await open(page, lessons[1]!);
  for (const item of items) {
    if (item.kind === 'number') break;
    await answerRight(question, items);
    await question.locator('button.main[type=button]').click();
  }
  const field = question.getByRole('textbox');
  await field.fill('nhiều');
  await question.getByRole('button', { name: 'Trả lời' }).click();
  await expect(question.getByText('Máy chưa hiểu số này.')).toBeVisible();
  await field.fill('1tr2');
  await expect(question.getByText(/Máy hiểu là 1\.200\.000/)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every question can be read, its answer folded away', async ({ page }) => {
    await page.goto(police);
    const questions = page.locator('#quiz .question');
    expect(await questions.count()).toBeGreaterThanOrEqual(8);
    for (const question of await questions.all()) {
      await expect(question.locator('.q-prompt')).toBeVisible();
      const answer = question.locator('details');
      if (!(await answer.count())) continue;
      const told = answer.locator('> :not(summary)').first();
      await expect(told).toBeHidden();
      await answer.locator('summary').click();
      await expect(told).toBeVisible();
    }
  });
});
