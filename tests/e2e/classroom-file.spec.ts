import { build } from 'esbuild';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 1366, height: 768 } });

/** The built slides with their script as one classic file, as a USB stick carries them. */
async function onStick(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'slides-'));
  const html = readFileSync('dist/online-safety/fake-police-call/slides/index.html', 'utf8')
    .replace(/<script\b[^>]*type="module"[\s\S]*?<\/script>|<meta http-equiv="content-security-policy"[^>]*>/gi, '')
    .replace('</body>', '<script src="slides.js"></script></body>');
  writeFileSync(join(folder, 'index.html'), html);
  await build({
    entryPoints: ['src/components/lesson/slides/slides-element.ts'],
    bundle: true,
    format: 'iife',
    outfile: join(folder, 'slides.js'),
    logLevel: 'error',
  });
  return pathToFileURL(join(folder, 'index.html')).href;
}

// Browsers that keep files apart from each other carry no BroadcastChannel between them.
for (const channel of [true, false])
  test(`from a file, ${channel ? 'with' : 'without'} a channel, wall and desk go together and survive a reload`, async ({
    page,
  }) => {
    if (!channel) await page.context().addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    await page.goto(await onStick());
    const [desk] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Mở màn hình người dạy' }).click(),
    ]);
    await desk.waitForLoadState();
    const wall = page.locator('[data-position]');
    const seen = desk.locator('[data-position]');
    await desk.keyboard.press('PageDown');
    await expect(wall).toHaveText(/^Trang 2 /);
    await page.keyboard.press('PageDown');
    await expect(seen).toHaveText(/^Trang 3 /);
    // The wall no longer knows the window it opened.
    await page.reload();
    await expect(wall).toHaveText(/^Trang 3 /);
    await page.keyboard.press('PageDown');
    await expect(seen).toHaveText(/^Trang 4 /);
    await desk.reload();
    await expect(seen).toHaveText(/^Trang 4 /);
    await desk.keyboard.press('b');
    await expect(page.locator('it-slides')).toHaveClass(/black/);
  });
