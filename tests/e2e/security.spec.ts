import { expect, test, type Page } from '@playwright/test';
import { pagesOf } from '../build/site.ts';
import { pageKinds } from './page-kinds.ts';
import { ROOT } from './sites.ts';

/** What must stay empty, and every host that was asked for anything. */
type Seen = { hosts: Set<string>; faults: string[] };

/** Records all requests of the page and its workers, what its policy refused, and what it complained of. */
async function record(page: Page): Promise<Seen> {
  const seen: Seen = { hosts: new Set(), faults: [] };
  page.context().on('request', (r) => {
    if (!/^(data|blob|about):/.test(r.url())) seen.hosts.add(new URL(r.url()).origin);
  });
  page.on('pageerror', (e) => seen.faults.push(`${page.url()} error: ${e.message}`));
  page.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') seen.faults.push(`${page.url()} console: ${m.text()}`);
  });
  await page.exposeFunction('refused', (text: string) => void seen.faults.push(text));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (e) =>
      (window as unknown as { refused(text: string): void }).refused(
        `${location.href} ${e.effectiveDirective} ${e.blockedURI} ${e.sample}`,
      ),
    ),
  );
  return seen;
}

/**
 * Each has its own policy, so each is opened: the Vietnamese ones here, the English ones, made by the same templates,
 * in `npm run test:wide`. Two parts, side by side where the machine can.
 */
const parts = 2;
const pages = (part: number) =>
  pagesOf('dist')
    .map((p) => p.path)
    .filter((path) => process.env['WIDE'] || !path.startsWith('/en/'))
    .filter((_, i) => i % parts === part);
for (let part = 0; part < parts; part++)
  test(`every page keeps to its policy and asks only its own host (part ${part + 1} of ${parts})`, async ({ page }) => {
    test.setTimeout(300_000);
    const seen = await record(page);
    for (const path of pages(part)) await page.goto(path, { waitUntil: 'load' });
    expect(seen.faults).toEqual([]);
    expect([...seen.hosts]).toEqual([ROOT]);
  });

for (const prefix of ['', 'en/'])
  test(`the same while pages are used, at /${prefix}`, async ({ page }) => {
    test.setTimeout(300_000);
    const seen = await record(page);
    page.on('dialog', (d) => void d.dismiss());
    for (const [kind, path] of pageKinds) {
      await page.goto(`/${prefix}${path}`, { waitUntil: 'load' });
      await touch(page);
      expect(seen.faults, kind).toEqual([]);
    }
    expect([...seen.hosts]).toEqual([ROOT]);
  });

/** Scrolls so that islands wake, opens what is folded, starts what starts, answers one question. */
async function touch(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((r) => setTimeout(r, 30));
    }
    for (const d of document.querySelectorAll('details')) d.open = true;
    for (const b of document.querySelectorAll<HTMLElement>('main button[data-start]')) b.click();
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.live form.question input')?.click();
    document.querySelector<HTMLElement>('.live form.question button[type=submit]')?.click();
  });
}

test('full-text search, whose worker runs by Pagefind’s own string, works under Trusted Types', async ({ page }) => {
  const seen = await record(page);
  await page.goto('/search/?q=mat+khau');
  const [worker] = await Promise.all([
    page.waitForEvent('worker'),
    page.getByRole('button', { name: 'Tìm trong toàn văn' }).click(),
  ]);
  expect(worker.url()).toBe(`${ROOT}/pagefind/pagefind-worker.js`);
  await expect(page.locator('.hits mark').first()).toHaveText(/mật|khẩu/i);
  expect(seen.faults).toEqual([]);
});

test('a page refuses text as HTML or script, strange workers, and other hosts', async ({ page }) => {
  await page.route('**/page.*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()};(${probe.toString()})()` });
  });
  await page.goto('/');
  const found = await page.evaluate(
    () => (window as unknown as { probed: Promise<{ allowed: string[]; heard: string[] }> }).probed,
  );
  expect(found.allowed).toEqual([]);
  expect(found.heard).toEqual(
    expect.arrayContaining(['connect-src', 'img-src', 'require-trusted-types-for', 'trusted-types']),
  );
});

/** Runs in the page at the end of a script of ours: what somebody's slip could do. */
function probe(): void {
  const w = window as unknown as {
    probed: Promise<{ allowed: string[]; heard: string[] }>;
    eval(text: string): void;
    trustedTypes: { createPolicy(name: string, rules: object): void };
  };
  const heard: string[] = [];
  document.addEventListener('securitypolicyviolation', (e) => heard.push(e.effectiveDirective));
  const attempts: Record<string, () => unknown> = {
    html: () => (document.createElement('p').innerHTML = '<b>x</b>'),
    worker: () => new Worker('/_astro/x.js'),
    strangeWorker: () => new Worker('https://other.test/sw.js'),
    code: () => w.eval('1'),
    policy: () => w.trustedTypes.createPolicy('mine', {}),
    script: () => (document.createElement('script').src = '/_astro/x.js'),
  };
  const allowed = Object.keys(attempts).filter((name) => {
    try {
      attempts[name]!();
      return true;
    } catch {
      return false;
    }
  });
  new Image().src = 'https://other.test/x.png';
  w.probed = fetch('https://other.test/')
    .catch(() => undefined)
    .then(() => new Promise((r) => setTimeout(r, 100)))
    .then(() => ({ allowed, heard }));
}
