import type { Browser, Page } from 'puppeteer-core';
import { visit, type Line } from './browser.ts';
import { looks, type Look } from './looks.ts';
import type { Served } from './serve.ts';
import { answerSoon, watch, type Watched } from './watch.ts';

/** A first view of a lesson, read and then its first question answered by hand. Times in ms. */
export type FirstView = {
  bytes: number;
  requests: number;
  fcp: number;
  lcp: number;
  cls: number;
  /** Main thread blocked: the part over 50 ms of every task, until a question is touched. */
  tbt: number;
  /** Longest task after the touch; 0 when none was over 50 ms. */
  longest: number | undefined;
};

const quiet = 2_000;

export function firstView(
  browser: Browser,
  line: Line,
  site: string,
  served: Served,
  page: string,
): Promise<FirstView> {
  const look = looks[site]!;
  return visit(browser, line, async (tab) => {
    await tab.evaluateOnNewDocument(watch);
    const before = served.count();
    await tab.goto(address(served, look, page), { waitUntil: 'load' });
    await settle(tab);
    const after = served.count();
    const view = await seen(tab);
    const touched = look.form ? await touch(tab, look) : undefined;
    const all = await seen(tab);
    const until = touched ?? Infinity;
    const over = (tasks: Watched['tasks']) => tasks.reduce((sum, [, length]) => sum + length - 50, 0);
    return {
      bytes: after.bytes - before.bytes,
      requests: after.requests - before.requests,
      fcp: view.fcp,
      lcp: view.lcp,
      cls: view.cls,
      tbt: over(all.tasks.filter(([start]) => start < until)),
      longest: touched && Math.max(0, ...all.tasks.filter(([start]) => start >= until).map(([, length]) => length)),
    };
  });
}

/** Milliseconds until a reader who wants to answer at once has a verdict. */
export function firstAnswer(
  browser: Browser,
  line: Line,
  site: string,
  served: Served,
  page: string,
): Promise<number | undefined> {
  const look = looks[site]!;
  const { form, verdict, place = form } = look;
  if (!form || !place || !verdict) return Promise.resolve(undefined);
  return visit(browser, line, async (tab) => {
    await tab.evaluateOnNewDocument(answerSoon, form, place, verdict);
    await tab.goto(address(served, look, page));
    return (
      await tab.waitForFunction(() => (window as { benchAnswered?: number }).benchAnswered, { polling: 200 })
    ).jsonValue();
  });
}

/** A search from a lesson page: from the tap that opens it to the first hit, and from the typing. */
export type Searched = { ms: number; typed: number; bytes: number; requests: number } | { nothing: true };

export function search(
  browser: Browser,
  line: Line,
  site: string,
  served: Served,
  page: string,
  query: string,
): Promise<Searched | undefined> {
  const look = looks[site]!;
  if (!look.search) return Promise.resolve(undefined);
  const { open, input, hit } = look.search;
  return visit(browser, line, async (tab) => {
    await tab.goto(address(served, look, page), { waitUntil: 'load' });
    await settle(tab);
    const before = served.count();
    const start = performance.now();
    await tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.click(), open);
    await tab.waitForSelector(input, { visible: true });
    await tab.focus(input);
    const typing = performance.now();
    await tab.keyboard.sendCharacter(query);
    const found = await tab.waitForSelector(hit, { timeout: 30_000 }).catch(() => undefined);
    if (!found) return { nothing: true };
    const now = performance.now();
    const after = served.count();
    return {
      ms: now - start,
      typed: now - typing,
      bytes: after.bytes - before.bytes,
      requests: after.requests - before.requests,
    };
  });
}

const address = ({ origin }: Served, look: Look, page: string) => origin + look.address.replace('{page}', page);
const settle = (tab: Page) => tab.waitForNetworkIdle({ idleTime: quiet }).catch(() => undefined);
const seen = (tab: Page) => tab.evaluate(() => (window as unknown as { benchSeen: Watched }).benchSeen);

/** Goes to the first question, waits until it can be answered and answers it with real taps. @returns when, in page time. */
async function touch(tab: Page, { form, place = form, verdict }: Look): Promise<number> {
  await tab.evaluate((selector) => document.querySelector(selector!)!.scrollIntoView(), place);
  await tab.waitForSelector(`${form} input[type=radio]`);
  await settle(tab);
  const now = await tab.evaluate(() => performance.now());
  await tab.click(`${form} input[type=radio]`);
  await tab.click(`${form} button[type=submit], ${form} button:not([type])`);
  await tab.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent?.trim(),
    {},
    `${form} ${verdict}`,
  );
  await new Promise((done) => setTimeout(done, 1_000));
  return now;
}
