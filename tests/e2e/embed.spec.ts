import AxeBuilder from '@axe-core/playwright';
import { OTHER } from './sites.ts';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

type Message = {
  type: string;
  version: number;
  source: string;
  lesson: string;
  item?: string;
  score?: number;
  first?: object;
};
type Single = { kind: string; id: string; options: { text: string; correct?: boolean }[] };

/** The demo of docs/ as a page of another origin, with our quiz in its frame cut down to one question. */
async function openSchool(page: Page, baseURL: string, change = (html: string) => html): Promise<Single> {
  let item: Single | undefined;
  await page.route('**/embed/**', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /(?<=<script type="application\/json">)[^]*?(?=<\/script>)/,
      (json) => {
        const data = JSON.parse(json) as { items: Single[] };
        item = data.items.find((i) => i.kind === 'single')!;
        return JSON.stringify({ ...data, items: [item] }).replaceAll('<', '\\u003c');
      },
    );
    await route.fulfill({ response, body });
  });
  const html = change(readFileSync('docs/embed-demo.html', 'utf8').replace('http://localhost:4321/', `${baseURL}/`));
  await page.route(`${OTHER}/school.html`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(`${OTHER}/school.html`);
  await page.frameLocator('#quiz').locator('.live form.question').waitFor();
  return item!;
}

async function answer(page: Page, item: Single, right: boolean): Promise<void> {
  const quiz = page.frameLocator('#quiz').locator('it-quiz .live');
  const { text } = item.options.find((o) => Boolean(o.correct) === right)!;
  await quiz.locator('label.q-opt').filter({ hasText: text }).locator('input').check();
  await quiz.locator('button[type=submit]').click();
  await quiz.locator('button.btn.main[type=button]').click();
  await quiz.locator('form.question').waitFor({ state: 'detached' });
}

const heard = (page: Page) =>
  page
    .locator('#log li')
    .allTextContents()
    .then((all) => all.map((t) => JSON.parse(t) as Message));

test('a school’s page gives the frame its height', async ({ page, baseURL }) => {
  await openSchool(page, baseURL!);
  await expect.poll(() => page.locator('#quiz').getAttribute('height')).not.toBe('600');
  await expect
    .poll(() => page.frame({ url: /embed/ })!.evaluate(() => document.documentElement.scrollHeight - innerHeight))
    .toBeLessThanOrEqual(1);
});

for (const right of [true, false])
  test(`a school’s page hears ${right ? 'a right' : 'a wrong'} answer and the result`, async ({ page, baseURL }) => {
    const item = await openSchool(page, baseURL!);
    await answer(page, item, right);
    await expect.poll(async () => (await heard(page)).map((m) => m.type)).toEqual(['ready', 'answered', 'finished']);
    const [ready, answered, finished] = (await heard(page)) as [Message, Message, Message];
    expect(ready).toMatchObject({ source: 'i-to-so', version: 1, module: 'online-safety', lesson: 'fake-police-call' });
    expect(answered).toMatchObject({ item: `fake-police-call/${item.id}`, score: right ? 1 : 0 });
    expect(finished.first).toEqual({ right: right ? 1 : 0, of: 1 });
  });

for (const query of ['', '?origin=https://other.test', '?origin=*'])
  test(`no result leaves the frame when its address says “${query}”`, async ({ page, baseURL }) => {
    const item = await openSchool(page, baseURL!, (html) =>
      html.replace("?origin=' + encodeURIComponent(location.origin)", `${query}'`),
    );
    await answer(page, item, true);
    expect((await heard(page)).map((m) => m.type)).toEqual(['ready']);
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
