import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import type { Warm } from '../author/warm.ts';
import { help, type Options } from '../options.ts';
import { readRaw } from '../raw.ts';
import { lines, type Line } from '../reader/browser.ts';
import { list as published } from '../search/recall.ts';
import type { Site } from '../sites/site.ts';
import { buildReport } from './build.ts';
import { goalsReport } from './goals.ts';
import { Figures } from './read.ts';
import { readerReport, recallReport } from './reader.ts';
import { scaled, shown, spread, table } from './stats.ts';

/** Writes `bench/results.md` from everything measured so far, and the raw figures beside it. */
export function writeResults(options: Options, sites: Site[]): void {
  const raw = readRaw();
  const figures = new Figures(raw);
  mkdirSync('bench', { recursive: true });
  writeFileSync('bench/results.json', `${JSON.stringify(raw, null, 1)}\n`);
  writeFileSync('bench/results.md', report(figures, sites, options));
  console.log('bench/results.md and bench/results.json are written.');
}

const report = (figures: Figures, sites: Site[], options: Options) => `# Measured

${about(figures, sites, options)}

A cell is the median of its rounds, then the smallest and largest. Ratios are taken round by round, sites taking turns.

## Goals

${goalsReport(figures)}

## Building

The same generated lessons for each: headings, lists, a table, a picture, five questions, in Vietnamese and English.
${sites[0]!.title} makes of each its page, slides, handout, loudspeaker script, paper quiz and quiz to embed; the others make one page.

${buildReport(figures, sites)}

## Reading

First visit to a lesson, nothing cached, 360 px wide, ${options.n[0]} lessons in the course; Brotli from one small server over HTTP/1.1.
“First answer” is when a reader who tries from the first moment has a verdict; “search” is from the tap that opens it to the first hit.

${readerReport(figures, sites, Object.keys(lines) as Line[])}

## Searching in the real course

\`${published}\`, each query typed in five ways.

${recallReport(figures)}

## Writing

${authorReport(figures)}

## Serving

${served(figures)}

## What failed

${failed(figures)}
`;

function about(figures: Figures, sites: Site[], options: Options): string {
  const entries = Object.values(figures.raw);
  const days = [...new Set(entries.map((e) => e.at.slice(0, 10)))].sort().join(', ');
  const commits = [...new Set(entries.map((e) => e.commit))].join(', ');
  const loads = spread(entries.map((e) => e.load));
  return [
    `- Day: ${days}; commit ${commits}`,
    `- Machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${type()} ${release()}, Node ${process.version}`,
    `- Others at work on it (load before each measurement): ${shown(loads, 1)}`,
    `- Sites: ${sites.map((s) => `${s.title} ${s.version()}`).join(', ')}; Node's heap limited to 8 GB for each`,
    `- Command: \`npm run bench -- --n ${options.n.join(',')} --rounds ${options.rounds}\` (${help.split('\n').length - 1} options: \`--help\`)`,
  ].join('\n');
}

function authorReport(figures: Figures): string {
  const sizes = (kind: string) => [
    ...new Set(Object.keys(figures.raw).flatMap((key) => new RegExp(`^${kind}/(\\d+)`).exec(key)?.[1] ?? [])),
  ];
  return table(
    ['', 'measured'],
    [
      ...sizes('dev').map((n) => [
        `${n} lessons, \`npm run dev\`: from saving to seeing, ms`,
        shown(spread(figures.value<number[]>(`dev/${n}`) ?? []), 0),
      ]),
      ...sizes('warm').flatMap((n) => {
        const warm = (pick: (w: Warm) => number) => figures.spread<Warm>(`warm/${n}`, pick);
        return [
          [
            `${n} lessons, build after one edited lesson / cold build, wall`,
            shown(warm((w) => w.warm.wall / w.cold.wall)),
          ],
          [`the same, CPU`, shown(warm((w) => w.warm.cpu / w.cold.cpu))],
          [
            `the same, memory in MB (warm)`,
            shown(
              scaled(
                warm((w) => w.warm.memory ?? Number.NaN),
                1e-6,
              ),
              0,
            ),
          ],
        ];
      }),
    ],
  );
}

/** What bench/capacity.ts printed. */
function served(figures: Figures): string {
  const said = figures.value<string>('capacity');
  return said
    ? `\`\`\`\n${said.trim()}\n\`\`\``
    : 'Not measured: it needs `npm run build`, nginx and wrk (docs/capacity.md).';
}

function failed(figures: Figures): string {
  const list = figures.failures();
  return list.length ? list.map(([key, error]) => `- ${key}: ${error.replace(/\s+/g, ' ')}`).join('\n') : 'Nothing.';
}
