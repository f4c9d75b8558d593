import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus } from '../corpus/lesson.ts';
import type { Options } from '../options.ts';
import { cache, discard } from '../places.ts';
import { measured } from '../raw.ts';
import type { Site } from '../sites/site.ts';
import { run, type Cost } from './run.ts';
import { sizesOf, type Sizes } from './sizes.ts';

export type Built = Cost & { sizes: Sizes };

/** Builds every site with every number of lessons, taking turns: `build/<site>/<n>/<round>`. */
export async function measureBuilds(sites: Site[], { n: counts, rounds, limit }: Options): Promise<void> {
  for (const n of counts)
    for (let round = 1; round <= rounds; round++)
      for (const site of sites) {
        await measured(`build/${site.name}/${n}/${round}`, () => build(site, n, limit));
        // The smallest stays for the reader's side; the larger ones take gigabytes.
        if (n !== counts[0]) discard(site.work(n));
      }
}

/** A cold build. @throws when it fails or takes longer than `limit` seconds. */
export async function build(site: Site, n: number, limit: number): Promise<Built> {
  site.install();
  site.write(site.work(n), makeCorpus(n));
  const cost = await again(site, n, limit);
  writeFileSync(stamp(site, n), '');
  return { ...cost, sizes: sizesOf(join(site.work(n), site.out)) };
}

/** Stands in a site's folder once it is wholly built. */
const stamp = (site: Site, n: number) => join(site.work(n), 'built');

/** Builds what is in the site's folder, with whatever caches an earlier build left there. */
export function again(site: Site, n: number, limit: number): Promise<Cost> {
  return run(site.build.command, site.build.args, site.work(n), cache('logs', `${site.name}-${n}.log`), limit);
}

/** Folder of a built site; builds it when it is not there. */
export async function built(site: Site, n: number, limit: number): Promise<string> {
  const out = join(site.work(n), site.out);
  if (!existsSync(stamp(site, n))) await build(site, n, limit);
  return out;
}
