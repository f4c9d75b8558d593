import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pageKinds } from './page-kinds';

/** light, dark, contrast × text sizes 1 and 3. The first is checked by every rule, the others by those that can change. */
const states = [
  { name: 'light', theme: 'light', contrast: 'normal' },
  { name: 'dark', theme: 'dark', contrast: 'normal' },
  { name: 'contrast', theme: 'light', contrast: 'more' },
].flatMap((s) => ['1', '3'].map((size) => ({ ...s, size })));
const looks = [
  'color-contrast',
  'color-contrast-enhanced',
  'target-size',
  'scrollable-region-focusable',
  'link-in-text-block',
];

for (const locale of ['', 'en/'])
  for (const [kind, path] of pageKinds) {
    if (!existsSync(`dist/${locale}${path}index.html`)) continue;
    test(`axe finds nothing on ${kind}, /${locale}, in any theme or size`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`/${locale}${path}`);
      await page.evaluate(async () => {
        // Islands wake up when they come near the screen.
        for (let y = 0; y < document.body.scrollHeight; y += 600) {
          scrollTo(0, y);
          await new Promise((r) => setTimeout(r, 30));
        }
        scrollTo(0, 0);
      });
      const found: Record<string, string[]> = {};
      for (const [i, state] of states.entries()) {
        await page.evaluate(({ theme, contrast, size }) => {
          for (const [k, v] of Object.entries({ theme, contrast, size }))
            document.documentElement.setAttribute(`data-${k}`, v);
        }, state);
        const axe = new AxeBuilder({ page });
        const result = await (
          i === 0
            ? axe
                .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
                .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
            : axe.withRules(looks)
        ).analyze();
        found[`${state.name} ${state.size}`] = result.violations.flatMap((v) =>
          v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${n.any[0]?.message ?? v.help}`.slice(0, 300)),
        );
      }
      mkdirSync('.cache/access', { recursive: true });
      writeFileSync(
        `.cache/access/${kind.replace(/\W+/g, '-')}-${locale ? 'en' : 'vi'}.json`,
        JSON.stringify({ kind, locale: locale ? 'en' : 'vi', found }),
      );
      expect(Object.values(found).flat()).toEqual([]);
    });
  }
