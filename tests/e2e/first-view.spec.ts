import { expect, test, type Page } from '@playwright/test';

const lesson = '/online-safety/fake-police-call/';
const fast = { effectiveType: '4g', downlink: 10, rtt: 50, saveData: false };
/** What Chrome says before it has measured. */
const unknown = { ...fast, downlink: 1.4, rtt: 100 };

const online = (page: Page, connection: typeof fast) =>
  page.addInitScript(
    (value) => Object.defineProperty(navigator, 'connection', { value, configurable: true }),
    connection,
  );

/** Addresses of all that the page has asked for, without their hashes, while it is not scrolled. */
function asked(page: Page): string[] {
  const paths: string[] = [];
  page.context().on('request', (r) => paths.push(new URL(r.url()).pathname.replace(/\.[\w-]{8}(\.\w+)$/, '$1')));
  return paths;
}

for (const [line, connection] of [
  ['a fast line', fast],
  ['a line not measured yet', unknown],
] as const)
  test(`a lesson opened from a chat asks for itself, one script, the icon and, on ${line}, one font`, async ({
    page,
  }) => {
    await online(page, connection);
    const paths = asked(page);
    await page.goto(lesson);
    await page.waitForTimeout(2500);
    expect(paths.sort()).toEqual(['/_astro/be-vietnam-pro-headings-700.woff2', '/_astro/page.js', '/icon.svg', lesson]);
  });

test('the service worker comes with the second page', async ({ page }) => {
  const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await page.goto(lesson);
  await page.waitForTimeout(1500);
  expect(await workers()).toBe(0);
  await page.getByRole('link', { name: /^Bài sau/ }).click();
  await expect.poll(workers, { timeout: 15_000 }).toBe(1);
});

for (const [line, connection] of [
  ['a slow line', { ...fast, effectiveType: '3g' }],
  ['a slow 4G line', { ...fast, downlink: 1.6, rtt: 150 }],
  ['a reader who saves data', { ...fast, saveData: true }],
] as const)
  test(`no font is fetched for ${line}; headings use the phone’s own`, async ({ page }) => {
    await online(page, connection);
    const paths = asked(page);
    await page.goto('/');
    await page.goto(lesson);
    await page.waitForTimeout(1500);
    expect(paths.filter((p) => p.includes('font') || p.endsWith('.woff2'))).toEqual([]);
    const family = await page.locator('h1').evaluate((h) => getComputedStyle(h).fontFamily);
    expect(family).toBe(await page.locator('body').evaluate((b) => getComputedStyle(b).fontFamily));
  });
