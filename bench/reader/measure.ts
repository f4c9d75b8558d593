import { rmSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { built } from '../build/measure.ts';
import { makeCorpus } from '../corpus/lesson.ts';
import { into } from '../corpus/write.ts';
import type { Options } from '../options.ts';
import { cache } from '../places.ts';
import { measured } from '../raw.ts';
import type { Site } from '../sites/site.ts';
import { lines, openBrowser, type Line } from './browser.ts';
import { writeFloor } from './floor.ts';
import { serveBuilt, type Served } from './serve.ts';
import { firstAnswer, firstView, search } from './visits.ts';

/** Typed without tone marks; the corpus says "mật khẩu" in every second lesson. */
export const query = 'mat khau';

/** First view, first answer and first search on every site, taking turns: `view/<site>/<line>/<round>` and so on. */
export async function measureReader(sites: Site[], options: Options): Promise<void> {
  const served = await serveAll(sites, options);
  const browser = await openBrowser();
  try {
    for (let round = 1; round <= options.rounds; round++)
      for (const line of Object.keys(lines) as Line[])
        for (const [name, site] of served) await visits(browser, name, site, line, round);
  } finally {
    await browser.close();
    for (const site of served.values()) site.close();
  }
}

async function visits(browser: Browser, name: string, site: Served, line: Line, round: number): Promise<void> {
  const page = pages[(round - 1) % pages.length]!;
  await measured(`view/${name}/${line}/${round}`, () => firstView(browser, line, name, site, page));
  if (name === 'floor') return;
  await measured(`answer/${name}/${line}/${round}`, () => firstAnswer(browser, line, name, site, page));
  await measured(`search/${name}/${line}/${round}`, () => search(browser, line, name, site, page, query));
}

/** A different lesson each round, the same for every site. */
const pages = ['smartphone-basics/lesson-3', 'smartphone-basics/lesson-5', 'module-2/lesson-10'];

async function serveAll(sites: Site[], { n, limit }: Options): Promise<Map<string, Served>> {
  const least = n[0]!;
  const served = new Map<string, Served>();
  const floor = cache('floor');
  rmSync(floor, { recursive: true, force: true });
  writeFloor(
    makeCorpus(least).lessons.map((l) => l.vi),
    into(floor),
  );
  served.set('floor', await serveBuilt(floor));
  for (const site of sites)
    try {
      served.set(site.name, await serveBuilt(await built(site, least, limit)));
    } catch (e) {
      console.log(`${site.name} is left out of the reader's side: ${e instanceof Error ? e.message : String(e)}`);
    }
  return served;
}
