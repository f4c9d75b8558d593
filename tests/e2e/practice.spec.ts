import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { fakeVoices } from './fake-voice.ts';
import { cases, expectedWay, go, open, wrongWay } from './practice-scripts.ts';

const words = { vi: 'Xong', en: 'Done' };

for (const c of cases) {
  const { script, locale } = c;
  test(`${script.id} ${locale} is completed from its own expected steps, with hints and alone, and gone wrong on purpose`, async ({
    page,
  }) => {
    const practice = await open(page, c);
    const bar = practice.locator('.pr-bar b');
    for (const [i, step] of expectedWay(script).entries()) {
      await expect(bar).toContainText(`${i + 1} / ${script.steps.length}`);
      // The hint's mark stands on the very control that the step asks for.
      await expect(practice.locator('.p-mark').first()).toHaveAttribute('data-id', step.id);
      await expect(practice.locator('.p-flag')).toBeInViewport();
      await go(practice, [step]);
    }
    await expect(bar).toHaveText(words[locale]);

    await practice.locator('.pr-end .btn.main').click();
    await expect(practice.locator('.p-mark')).toHaveCount(0);
    await go(practice, expectedWay(script), true);
    await expect(bar).toHaveText(words[locale]);
    const kept = () => page.evaluate(() => Object.values(localStorage).join());
    await expect
      .poll(kept)
      .toMatch(new RegExp(`"${script.id}":\\{"guided":\\{"at":.*"alone":\\{"at":\\d+,"mistakes":0,"hints":0\\}`));

    await practice.locator('.pr-end .btn').nth(2).click();
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
    await expect(bar).toHaveText(words[locale]);
    if (wrong) await expect(practice.locator('.pr-end li')).toHaveCount(1);
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
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe(first.script.screens.find((s) => s.id === on)!.name);
      for (
        let i = 0;
        i < 20 && (await page.evaluate(() => document.activeElement?.getAttribute('data-id'))) !== id;
        i++
      )
        await page.keyboard.press('Tab');
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

  for (const [locale, voice, button] of [
    ['vi', 'vi-VN', 'Nghe'],
    ['en', 'en-GB', 'Listen'],
  ] as const)
    test(`reads its hint aloud in the language of the page: ${locale}`, async ({ page }) => {
      const said = await fakeVoices(page, ['de-DE', 'en-GB', 'vi-VN']);
      const c = cases.find((x) => x.script.id === first.script.id && x.locale === locale)!;
      const practice = await open(page, c);
      const { do: asked, hint } = c.script.steps[0]!;
      await practice.locator('.pr-hint').getByRole('button', { name: button, exact: true }).click();
      const plain = `${asked} ${hint}`.replace(/\*/g, '');
      await expect.poll(async () => (await said()).map((s) => s.text).join(' ')).toBe(plain);
      expect(new Set((await said()).map((s) => s.lang))).toEqual(new Set([voice]));
    });

  test('offers no hint to hear where the device has no voice of the language', async ({ page }) => {
    await fakeVoices(page, ['en-US']);
    const practice = await open(page, first);
    await expect(practice.locator('.pr-hint')).toBeVisible();
    await expect(practice.locator('.pr-hint button')).toHaveCount(0);
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

test.describe('with a finger', () => {
  test.use({ hasTouch: true });
  test('a swipe is felt and does not scroll', async ({ page }) => {
    const practice = await open(
      page,
      cases.find((c) => c.script.id === 'power-touch-volume')!,
    );
    await practice.locator('[data-id=power]').tap();
    const box = (await practice.locator('[data-id=swipe]').boundingBox())!;
    const cdp = await page.context().newCDPSession(page);
    const at = (y: number) => [{ x: box.x + 40, y }];
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(box.y + 20) });
    for (let y = 0; y >= -120; y -= 30)
      await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(box.y + y) });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(practice.locator('.pr-bar b')).toContainText('3 /');
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

// Dark and forced colours in `npm run test:wide`.
const colours = { light: {}, dark: { colorScheme: 'dark' as const }, forced: { forcedColors: 'active' as const } };
for (const [name, setup] of Object.entries(process.env['WIDE'] ? colours : { light: colours.light }))
  test.describe(`in ${name} colours`, () => {
    test.use(setup);
    test('no screen of any kind has an accessibility fault', async ({ page }) => {
      test.setTimeout(240_000);
      // With forced colours the system chooses them, and axe reads those it replaced.
      const contrast = {
        'color-contrast': { enabled: name !== 'forced' },
        'color-contrast-enhanced': { enabled: name !== 'forced' },
      };
      const seen = new Set<string>();
      for (const c of cases.filter((x) => x.locale === 'vi')) {
        const kindsOn = (id: string) =>
          c.script.screens
            .filter((x) => x.id === id)
            .flatMap((x) => x.elements.map((e) => `${x.look ?? 'app'} ${e.kind}`));
        const isNew = (id: string) => kindsOn(id).some((k) => !seen.has(k));
        if (!c.script.steps.some((x) => isNew(x.on))) continue;
        const practice = await open(page, c);
        for (const step of expectedWay(c.script)) {
          if (!isNew(step.on)) {
            await go(practice, [step]);
            continue;
          }
          kindsOn(step.on).forEach((k) => seen.add(k));
          const { violations } = await new AxeBuilder({ page })
            .include('.pr')
            .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
            .options({ rules: contrast })
            .analyze();
          expect(
            violations.map((v) => `${c.script.id} ${step.on}: ${v.id} ${v.nodes.map((n) => n.html).join('\n')}`),
          ).toEqual([]);
          await go(practice, [step]);
        }
      }
    });
  });
