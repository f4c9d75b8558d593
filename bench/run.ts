// npm run bench: the same lessons with this project and with documentation sites, side by side. docs/performance.md says how to read it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { measureDev } from './author/dev.ts';
import { measureWarm } from './author/warm.ts';
import { measureBuilds } from './build/measure.ts';
import { help, readOptions, type Options } from './options.ts';
import { cache, discard, emptyTrash } from './places.ts';
import { forget, measured } from './raw.ts';
import { measureReader } from './reader/measure.ts';
import { writeResults } from './report/write.ts';
import { measureSearch } from './search/recall.ts';
import { sites } from './sites/all.ts';

const asked = readOptions(
  process.argv.slice(2),
  sites.map((s) => s.name),
);
if (asked === 'help') console.log(help);
else await bench(asked);

async function bench(options: Options): Promise<void> {
  mkdirSync(cache('logs'), { recursive: true });
  if (options.fresh) {
    forget();
    // What readers visit stays built between runs.
    for (const site of sites) discard(site.work(options.n[0]!));
  }
  const chosen = sites.filter((s) => options.only.includes(s.name));
  const has = (name: Options['parts'][number]) => options.parts.includes(name);
  // What an author waits for is measured with 500 lessons, or the most there are below that.
  const usual = options.n.filter((n) => n <= 500).pop() ?? options.n[0]!;
  if (has('search')) await part('search', () => measureSearch(options.limit));
  if (has('reader')) await part('reader', () => measureReader(chosen, options));
  if (has('author')) {
    await part('dev', () => measureDev(usual));
    await part('warm', () => measureWarm(usual, options.rounds, options.limit));
  }
  if (has('build')) await part('build', () => measureBuilds(chosen, options));
  await part('capacity', capacity);
  emptyTrash();
  writeResults(options, sites);
  process.exit();
}

/** A part that cannot be done at all is said, and the others go on. */
async function part(name: string, measure: () => Promise<unknown>): Promise<void> {
  try {
    await measure();
  } catch (e) {
    console.log(`${name} was not measured: ${e instanceof Error ? e.message : String(e)}`);
  }
}

/** What serving `dist/` costs, in the words of bench/capacity.ts, where that is there. */
async function capacity(): Promise<void> {
  const file = fileURLToPath(new URL('capacity.ts', import.meta.url));
  if (existsSync(file)) await measured('capacity', () => execFileSync(process.execPath, [file], { encoding: 'utf8' }));
}
