import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { run } from '../build/run.ts';
import { cache } from '../places.ts';
import { measured } from '../raw.ts';
import { openBrowser, visit } from '../reader/browser.ts';
import { serveBuilt } from '../reader/serve.ts';
import { find } from '../../src/core/search/find.ts';
import { prepare, type SearchIndex } from '../../src/core/search/prepare.ts';
import { fold } from '../../src/core/text/fold.ts';
import { ways } from './ways.ts';

/** The published list: what people ask, the lessons that must be found and others that may be. */
export const list = 'tests/fixtures/queries.yml';
export type Query = { q: string; find: string[]; also: string[] };
export const readQueries = (): Query[] => parse(readFileSync(list, 'utf8')) as Query[];

/** Means over the list, 0 to 1: wanted lessons among the first ten; right ones of those shown; first hit wanted. */
export type Quality = { recall: number; precision: number; first: number };

/** Searches the real course in every way of typing: `recall/<engine>/<way>`. */
export async function measureSearch(limit: number): Promise<void> {
  const out = cache('real');
  await measured('recall/build', async () => {
    const astro = resolve('node_modules/.bin/astro');
    await run(astro, ['build'], resolve('.'), cache('logs', 'real.log'), limit, { OUT_DIR: out });
    return true;
  });
  const index = prepare(JSON.parse(readFileSync(join(out, 'search-index.json'), 'utf8')) as SearchIndex);
  const queries = readQueries();
  for (const [way, spell] of Object.entries(ways))
    await measured(`recall/index/${way}`, () =>
      quality(
        queries,
        queries.map(({ q }) => find(index, spell(q), 10).map((hit) => hit.lesson.s)),
      ),
    );
  const served = await serveBuilt(out);
  const browser = await openBrowser();
  for (const [way, spell] of Object.entries(ways))
    await measured(`recall/pagefind/${way}`, async () =>
      quality(
        queries,
        await withPagefind(
          browser,
          served.origin,
          queries.map(({ q }) => fold(spell(q))),
        ),
      ),
    );
  await browser.close();
  served.close();
}

type Engine = { search(q: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }> };

/** The slugs of the first ten Vietnamese lessons for each query. */
const withPagefind = (browser: Parameters<typeof visit>[0], origin: string, queries: string[]): Promise<string[][]> =>
  visit(browser, undefined, async (tab) => {
    await tab.setBypassCSP(true);
    await tab.goto(`${origin}/search/`);
    return tab.evaluate(async (asked) => {
      const address = '/pagefind/pagefind.js';
      const engine = (await import(address)) as Engine;
      const found: string[][] = [];
      for (const q of asked) {
        const { results } = await engine.search(q);
        const hits = await Promise.all(results.slice(0, 40).map((r) => r.data()));
        const mine = hits.map((h) => h.url.split('/').filter(Boolean)).filter((p) => p[0] !== 'en');
        found.push(mine.slice(0, 10).map((p) => p[p.length - 1]!));
      }
      return found;
    }, queries);
  });

/** @param found for each query, the slugs shown, best first, at most ten */
export function quality(queries: Query[], found: string[][]): Quality {
  const mean = (value: (query: Query, shown: string[]) => number) =>
    queries.reduce((sum, query, i) => sum + value(query, found[i]!), 0) / queries.length;
  const share = (part: string[], whole: string[], none: number) =>
    whole.length ? whole.filter((s) => part.includes(s)).length / whole.length : none;
  return {
    recall: mean((query, shown) => share(shown, query.find, 1)),
    precision: mean((query, shown) => share([...query.find, ...query.also], shown, 0)),
    first: mean((query, shown) => (query.find.includes(shown[0] ?? '') ? 1 : 0)),
  };
}
