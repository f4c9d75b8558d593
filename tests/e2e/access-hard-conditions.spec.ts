import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { pageKinds } from './page-kinds';

const lesson = '/online-safety/fake-police-call/';
const built = pageKinds.filter(([, path]) => existsSync(`dist/${path}index.html`));

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a lesson is read whole, its questions answered by opening the answers', async ({ page }) => {
    await page.goto(lesson);
    await expect(page.getByText('Kẻ gian không cần ta tin.')).toBeVisible();
    const question = page.locator('.question').first();
    await expect(question).toContainText('Người gọi biết đúng tên');
    await expect(question.getByText('Biết tên ta không chứng minh được họ là ai.')).toBeHidden();
    await question.locator('summary').click();
    await expect(question.getByText('Biết tên ta không chứng minh được họ là ai.')).toBeVisible();
    await expect(page.getByRole('button', { name: /Nghe/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Aa/ })).toHaveCount(0);
  });
  test('one gets from the first page to a lesson and on to the next', async ({ page }) => {
    await page.goto('/');
    await page
      .getByRole('link', { name: /An toàn trên mạng/ })
      .first()
      .click();
    await page.getByRole('link', { name: /Cuộc gọi giả danh công an/ }).click();
    await page.getByRole('link', { name: /^Bài sau/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('with storage blocked a lesson works and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(lesson);
  await expect(page.getByText('Máy này chưa lưu được bài đã học.')).toBeVisible();
  await page.getByRole('button', { name: /^Aa/ }).click();
  await page.getByText('Rất to', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-size', '3');
  await page.keyboard.press('Escape');
  await page.locator('it-quiz').first().scrollIntoViewIfNeeded();
  const question = page.locator('.live .question').first();
  await question.getByRole('radio', { name: 'Không chắc. Kẻ gian cũng mua được thông tin đó.' }).check();
  await question.getByRole('button', { name: 'Trả lời' }).click();
  await expect(question.getByRole('status')).toContainText('Biết tên ta không chứng minh được họ là ai.');
  expect(errors).toEqual([]);
});

test('without fonts every word still shows, and nothing jumps', async ({ page }) => {
  await page.route(/\.woff2?$/, (r) => r.abort());
  await shifts(page);
  await page.goto(lesson);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(800);
  expect(await shifted(page)).toEqual([]);
});

for (const [where, width, height, settings] of [
  ['on a phone, largest text and easy mode chosen', 360, 740, '{"size":"3","easy":"on","theme":"dark"}'],
  ['on a wide screen', 1280, 800, '{}'],
] as const)
  test(`nothing jumps while any page loads ${where}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.addInitScript((s) => localStorage.setItem('itoso:settings', s), settings);
    await shifts(page);
    for (const [kind, path] of built.filter(([k]) => !['slides', 'handout', 'booklet', 'paper quiz'].includes(k))) {
      await page.goto(`/${path}`);
      await page.waitForTimeout(500);
      expect.soft(await shifted(page), kind).toEqual([]);
    }
  });

/** Notes every layout shift that nobody asked for: how much, and what moved. */
async function shifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
    new PerformanceObserver((list) => {
      for (const e of list.getEntries() as Shift[])
        if (!e.hadRecentInput)
          seen.push(
            `${e.value.toFixed(4)} ${e.sources.map((s) => (s.node instanceof Element ? s.node.outerHTML.slice(0, 70) : s.node?.textContent)).join(' | ')}`,
          );
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
const shifted = (page: Page) => page.evaluate(() => (window as unknown as { seen: string[] }).seen);

for (const locale of ['', 'en/'])
  test(`every page of /${locale} fits 320 px with text at 200 %`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    for (const [kind, path] of built.filter(([k]) => k !== 'slides')) {
      await page.goto(`/${locale}${path}`);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      await page.waitForTimeout(100);
      const wide = await page.evaluate(() =>
        document.documentElement.scrollWidth <= innerWidth
          ? []
          : [...document.querySelectorAll('body *')]
              .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
              .map((e) => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`)
              .slice(0, 6),
      );
      expect.soft(wide, kind).toEqual([]);
    }
  });

test('in forced colours every button keeps a border and the focus its ring', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of ['/', lesson]) {
    await page.goto(path);
    const bare = await page
      .locator('button:visible, a.btn:visible')
      .evaluateAll((all) =>
        all
          .filter((b) => parseFloat(getComputedStyle(b).borderTopWidth) < 1 && !b.closest('.ph'))
          .map((b) => b.outerHTML.slice(0, 90)),
      );
    expect(bare).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => parseFloat(getComputedStyle(document.activeElement!).outlineWidth)),
    ).toBeGreaterThanOrEqual(2);
    expect((await new AxeBuilder({ page }).withRules(['color-contrast', 'target-size']).analyze()).violations).toEqual(
      [],
    );
  }
});

test('the first press of Tab offers the main part, and it goes there', async ({ page }) => {
  for (const path of ['/', lesson, '/search/']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Tới nội dung chính' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  }
});

test('a question is answered by keyboard alone', async ({ page }) => {
  await page.goto(lesson);
  await page.locator('it-quiz').first().scrollIntoViewIfNeeded();
  const question = page.locator('.live .question').first();
  await question.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  for (
    let i = 0;
    i < 6 && !(await question.getByRole('button', { name: 'Trả lời' }).evaluate((b) => b === document.activeElement));
    i++
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status')).not.toBeEmpty();
  expect(await question.getByRole('status').evaluate((s) => s.contains(document.activeElement))).toBe(true);
});

test('from the first page through search to an answered question and the next lesson, by keyboard alone', async ({
  page,
}) => {
  const tabTo = async (target: Locator, most: number) => {
    for (let i = 0; i < most && !(await target.evaluate((e) => e === document.activeElement)); i++)
      await page.keyboard.press('Tab');
    await expect(target).toBeFocused();
  };
  await page.goto('/');
  await tabTo(page.getByRole('searchbox'), 25);
  await page.keyboard.type('cong an goi doi tien');
  const hit = page.locator('main .hits a', { hasText: 'Cuộc gọi giả danh công an' });
  await hit.waitFor();
  await tabTo(hit, 6);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Cuộc gọi giả danh công an' })).toBeVisible();
  const question = page.locator('.live .question').first();
  await page.locator('it-quiz').first().scrollIntoViewIfNeeded();
  await tabTo(question.getByRole('radio').first(), 40);
  await page.keyboard.press('Space');
  await tabTo(question.getByRole('button', { name: 'Trả lời' }), 6);
  await page.keyboard.press('Enter');
  await expect(question.getByRole('status').locator('.q-verdict')).toBeFocused();
  await tabTo(page.getByRole('link', { name: /^Bài sau/ }), 80);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/fake-police-call/);
});

test('the parts of a page are landmarks a screen reader can jump between', async ({ page }) => {
  for (const [, path] of built.filter(([k]) => !['slides', 'embed'].includes(k))) {
    await page.goto(`/${path}`);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  }
});
