import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { cases, expectedWay, go, open, wrongWay } from './practice-scripts.ts';

const words = { vi: 'Xong', en: 'Done' };

for (const c of cases) {
  const { script, locale } = c;
  test.describe(`${script.id} ${locale}`, () => {
    test('is completed from its own expected steps, with hints and then alone', async ({ page }) => {
      const practice = await open(page, c);
      for (const [i, step] of expectedWay(script).entries()) {
        await expect(practice.locator('.pr-bar b')).toContainText(`${i + 1} / ${script.steps.length}`);
        // The hint's mark stands on the very control that the step asks for.
        await expect(practice.locator('.p-mark').first()).toHaveAttribute('data-id', step.id);
        await expect(practice.locator('.p-flag')).toBeInViewport();
        await go(practice, [step]);
      }
      await expect(practice.locator('.pr-bar b')).toHaveText(words[locale]);
      await practice.locator('.pr-end .btn.main').click();
      await expect(practice.locator('.p-mark')).toHaveCount(0);
      await go(practice, expectedWay(script));
      await expect(practice.locator('.pr-bar b')).toHaveText(words[locale]);
      const kept = await page.evaluate(() => Object.values(localStorage).join());
      expect(kept).toContain(`"${script.id}":{"guided":{"at":`);
      expect(kept).toMatch(new RegExp(`"${script.id}":.*"alone":\\{"at":\\d+,"mistakes":0,"hints":0\\}`));
    });

    test('gone wrong on purpose, it says why and leads back', async ({ page }) => {
      const practice = await open(page, c);
      const wrong = wrongWay(script);
      if (wrong) {
        await go(practice, wrong.way);
        const { why } = script.mistakes!.find((m) => m.id === wrong.mistake)!;
        if (!/[{*]/.test(why)) await expect(practice.locator('.pr-mistake')).toContainText(why);
        const before = practice.locator('.pr-mistake .btn');
        if (await before.isVisible()) await before.click();
      }
      const skip = practice.locator('.pr-coach > .pr-tools .btn').nth(1);
      for (let i = 0; i < 40 && (await skip.isVisible()); i++) await skip.click();
      await expect(practice.locator('.pr-bar b')).toHaveText(words[locale]);
      if (wrong) await expect(practice.locator('.pr-end li')).toHaveCount(1);
    });
  });
}

const first = cases.find((c) => c.script.id === 'fake-police-call')!;

test.describe('the practice phone', () => {
  test('covers the page, and closes by its button, by Escape and by the device’s Back', async ({ page }) => {
    for (const close of [
      () => page.locator('.pr-bar .btn').click(),
      () => page.keyboard.press('Escape'),
      () => page.goBack(),
    ]) {
      await open(page, first);
      await expect(page.locator('main h1')).toBeVisible();
      expect(await page.evaluate(() => document.querySelector('header')?.inert)).toBe(true);
      await close();
      await expect(page.locator('.pr')).toHaveCount(0);
      await expect(page).toHaveURL(new RegExp(`${first.path}$`));
      expect(await page.evaluate(() => document.querySelector('header')?.inert)).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-start'))).toBe('guided');
    }
  });

  test('is worked by keyboard alone; the new screen has the focus and its name', async ({ page }) => {
    const practice = await open(page, first);
    for (const { on, id } of expectedWay(first.script)) {
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(first.script.screens.find((s) => s.id === on)!.name);
      for (let i = 0; i < 20 && (await page.evaluate(() => document.activeElement?.getAttribute('data-id'))) !== id; i++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await expect(practice.locator('.pr-end')).toBeVisible();
  });

  test('explains kindly: scenery, a wrong way and the way back to the task', async ({ page }) => {
    const practice = await open(page, first);
    await practice.locator('[data-id=answer]').click();
    await expect(practice.locator('.pr-said')).toContainText('Không hỏng gì cả.');
    await expect(practice.locator('.pr-said b')).toHaveText('Tắt máy');
    await practice.locator('.p-mark').click();
    await practice.locator('[data-id=photos-app]').click();
    await expect(practice.locator('.pr-said')).toContainText('chưa dùng tới');
    await expect(practice.locator('.pr-hint')).toContainText('Danh bạ');
  });

  test('opens large for the wall, with hints only when asked for', async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${first.path}?practice=big`);
    await expect(page.locator('.pr-large')).toBeVisible();
    await expect(page.locator('.pr .p-mark')).toHaveCount(0);
    await page.locator('.pr-coach > .pr-tools .btn').first().click();
    await expect(page.locator('.pr .p-mark')).toHaveCount(1);
  });

  test('feels a swipe and a long press', async ({ page }) => {
    const touch = cases.find((c) => c.script.id === 'power-touch-volume')!;
    const practice = await open(page, touch);
    await practice.locator('[data-id=power]').click();
    const box = (await practice.locator('.p-scr').boundingBox())!;
    await page.mouse.move(box.x + 80, box.y + box.height - 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 80, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect(practice.locator('.pr-bar b')).toContainText('3 /');
    const key = (await practice.locator('[data-id=hold-power]').boundingBox())!;
    await page.mouse.move(key.x + 10, key.y + 10);
    await page.mouse.down();
    await expect(practice.locator('.p-dialog')).toBeVisible();
    await page.mouse.up();
    await expect(practice.locator('.p-dialog')).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('is read without JavaScript as steps with pictures', async ({ page }) => {
    await page.goto(first.path);
    const host = page.locator(`it-practice[data-script="${first.script.id}"]`);
    await expect(host.locator('[data-start]').first()).toBeHidden();
    await host.locator('summary').click();
    await expect(host.locator('figure')).toHaveCount(first.script.steps.length);
    await expect(host.locator('figure .p-mark')).toHaveCount(first.script.steps.length);
    await expect(host.locator('.p-flag').first()).toContainText('KHÔNG PHẢI ỨNG DỤNG THẬT');
  });
});

for (const [name, setup] of Object.entries({ light: {}, dark: { colorScheme: 'dark' as const }, forced: { forcedColors: 'active' as const } }))
  test.describe(`in ${name} colours`, () => {
    test.use(setup);
    test('no screen of any kind has an accessibility fault', async ({ page }) => {
      test.setTimeout(240_000);
      const seen = new Set<string>();
      for (const c of cases.filter((x) => x.locale === 'vi')) {
        const kinds = c.script.screens.flatMap((s) => s.elements.map((e) => `${s.look ?? 'app'} ${e.kind}`));
        if (kinds.every((k) => seen.has(k))) continue;
        kinds.forEach((k) => seen.add(k));
        const practice = await open(page, c);
        for (const step of expectedWay(c.script)) {
          const { violations } = await new AxeBuilder({ page }).include('.pr').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).options({ rules: { 'color-contrast-enhanced': { enabled: name !== 'forced' } } }).analyze();
          expect(violations.map((v) => `${c.script.id} ${step.on}: ${v.id} ${v.nodes.map((n) => n.html).join('\n')}`)).toEqual([]);
          await go(practice, [step]);
        }
      }
    });
  });
