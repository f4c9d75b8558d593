import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { finishQuiz } from './answer.ts';

type Message = {
  type: string;
  version: number;
  source: string;
  lesson: string;
  height?: number;
  score?: number;
  first?: { right: number; of: number };
};

/** The demo of docs/, as a page of another origin that has our quiz in a frame. */
async function openSchool(page: Page, change = (html: string) => html): Promise<void> {
  const html = readFileSync('docs/embed-demo.html', 'utf8').replace(
    'http://localhost:4321/',
    `${test.info().project.use.baseURL}/`,
  );
  await page.route('http://localhost:4401/school.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: change(html) }),
  );
  await page.goto('http://localhost:4401/school.html');
}
const heard = (page: Page) =>
  page
    .locator('#log li')
    .allTextContents()
    .then((all) => all.map((t) => JSON.parse(t) as Message));

test('a school’s page gives the frame its height and hears answers and the result', async ({ page }) => {
  await openSchool(page);
  const quiz = page.frameLocator('#quiz').locator('it-quiz');
  await quiz.locator('.live form.question').waitFor();
  await expect.poll(() => page.locator('#quiz').getAttribute('height')).not.toBe('600');
  await expect
    .poll(() => page.frame({ url: /embed/ })!.evaluate(() => document.documentElement.scrollHeight - innerHeight))
    .toBeLessThanOrEqual(1);

  await finishQuiz(page, quiz);
  await expect.poll(async () => (await heard(page)).at(-1)?.type).toBe('finished');
  const all = await heard(page);
  expect(all[0]!.type).toBe('ready');
  expect(all.every((m) => m.source === 'i-to-so' && m.version === 1 && m.lesson === 'fake-police-call')).toBe(true);
  expect(all.filter((m) => m.type === 'answered').length).toBeGreaterThan(3);
  expect(all.filter((m) => m.type === 'answered').every((m) => m.score === 1)).toBe(true);
  const { right, of } = all.at(-1)!.first!;
  expect(right).toBe(of);
});

test('without a named origin, or with another one, no result leaves the frame', async ({ page }) => {
  for (const query of ['', '?origin=https://other.test', '?origin=*']) {
    await openSchool(page, (html) => html.replace("?origin=' + encodeURIComponent(location.origin)", `${query}'`));
    const quiz = page.frameLocator('#quiz').locator('it-quiz');
    await finishQuiz(page, quiz);
    expect((await heard(page)).map((m) => m.type)).toEqual(['ready']);
    await page.frame({ url: /embed/ })!.evaluate(() => localStorage.clear());
  }
});

test('is free of what axe finds', async ({ page }) => {
  await page.goto('/embed/online-safety/fake-police-call/');
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the questions stand there with their answers folded away', async ({ page }) => {
    await page.goto('/embed/online-safety/fake-police-call/');
    await expect(page.locator('it-quiz .static > li').first()).toBeVisible();
  });
});
