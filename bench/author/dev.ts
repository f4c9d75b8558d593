import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { environment, stop } from '../build/run.ts';
import { makeCorpus } from '../corpus/lesson.ts';
import { measured } from '../raw.ts';
import { openBrowser, visit } from '../reader/browser.ts';
import { ours } from '../sites/ours.ts';
import { edit } from './warm.ts';

const port = Number(process.env['BENCH_PORT'] ?? 4390);
const saves = 5;

/** From saving a lesson until the open page shows the new words, in ms, for each of five saves: `dev/<n>`. */
export const measureDev = (n: number): Promise<number[] | undefined> =>
  measured(`dev/${n}`, async () => {
    if (!existsSync(ours.work(n))) ours.write(ours.work(n), makeCorpus(n));
    const server = spawn(ours.build.command, ['dev', '--port', String(port)], {
      cwd: ours.work(n),
      detached: true,
      stdio: 'ignore',
      env: environment(),
    });
    const browser = await openBrowser();
    try {
      return await visit(browser, undefined, (tab) => watchSaves(tab, n));
    } finally {
      await browser.close();
      stop(server.pid!);
    }
  });

async function watchSaves(tab: Page, n: number): Promise<number[]> {
  await open(tab, `http://localhost:${port}/smartphone-basics/lesson-3/`);
  const times: number[] = [];
  // The first save warms what a session warms once; it is not counted.
  for (let i = 0; i <= saves; i++) {
    const words = `Lần lưu thứ ${i} của phép đo.`;
    const start = performance.now();
    edit(n, words);
    await tab.waitForFunction(
      (text) => document.body?.innerText.includes(text),
      { polling: 20, timeout: 60_000 },
      words,
    );
    if (i > 0) times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 1_500));
  }
  return times;
}

/** The server needs a while to read all lessons. */
async function open(tab: Page, url: string): Promise<void> {
  for (let left = 120; ; left--)
    try {
      await tab.goto(url, { timeout: 120_000 });
      await tab.waitForSelector('article.lesson', { timeout: 60_000 });
      return;
    } catch (e) {
      if (left === 0) throw e;
      await new Promise((done) => setTimeout(done, 1_000));
    }
}
