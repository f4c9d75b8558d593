import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../scripts/chromium.mjs';

const kbit = 1024 / 8;

/**
 * Bytes a second, and milliseconds before each answer. Slow 4G is Lighthouse's (1.6 Mbit/s, 150 ms), slow 3G is
 * WebPageTest's (400 kbit/s, 400 ms).
 */
export const lines = {
  'slow 4G': { download: 1638 * kbit, upload: 675 * kbit, latency: 150 },
  'slow 3G': { download: 400 * kbit, upload: 400 * kbit, latency: 400 },
};
export type Line = keyof typeof lines;

const slower = 6;

export const openBrowser = (): Promise<Browser> =>
  puppeteer.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-background-networking'] });

/** A fresh visitor with a small phone, a slow processor and, unless `line` is undefined, a slow line. */
export async function visit<T>(browser: Browser, line: Line | undefined, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
    page.setDefaultTimeout(90_000);
    if (line) {
      const conditions = lines[line];
      await page.emulateCPUThrottling(slower);
      await page.emulateNetworkConditions(conditions);
      // Workers have a line of their own: Pagefind fetches its index from one.
      page.on('workercreated', (worker) => {
        const { download, upload, latency } = conditions;
        const slow = { offline: false, latency, downloadThroughput: download, uploadThroughput: upload };
        worker.client.send('Network.enable').catch(() => undefined);
        worker.client.send('Network.emulateNetworkConditions', slow).catch(() => undefined);
      });
    }
    return await look(page);
  } finally {
    await context.close();
  }
}
