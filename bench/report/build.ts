import type { Built } from '../build/measure.ts';
import type { Site } from '../sites/site.ts';
import type { Figures } from './read.ts';
import { ratio, scaled, shown, table, type Spread } from './stats.ts';

const MB = 1e6;
const kB = 1024;

type Column = { head: string; pick: (b: Built) => number | undefined; show: (s: Spread | undefined) => string };
const columns: Column[] = [
  { head: 'wall s', pick: (b) => b.wall, show: (s) => shown(s, 1) },
  { head: 'CPU s', pick: (b) => b.cpu, show: (s) => shown(s, 1) },
  { head: 'memory MB', pick: (b) => b.memory, show: (s) => shown(scaled(s, 1 / MB), 0) },
  { head: 'output MB', pick: (b) => b.sizes.total, show: (s) => first(s, MB, 1) },
  { head: 'HTML pages', pick: (b) => b.sizes.pages, show: (s) => first(s, 1, 0) },
  { head: 'output kB per page', pick: (b) => b.sizes.total / b.sizes.pages, show: (s) => first(s, kB, 1) },
  { head: 'lesson HTML kB', pick: (b) => b.sizes.html, show: (s) => first(s, kB, 1) },
  { head: 'brotli kB', pick: (b) => b.sizes.brotli, show: (s) => first(s, kB, 1) },
  { head: 'search index MB', pick: (b) => b.sizes.search, show: (s) => first(s, MB, 2) },
];
/** Bytes do not differ from round to round. */
const first = (s: Spread | undefined, by: number, digits: number) => (s ? (s.median / by).toFixed(digits) : '–');

/** One table for each number of lessons, and what a lesson costs as there are more of them. */
export function buildReport(figures: Figures, sites: Site[]): string {
  const at = (site: Site, n: number, pick: Column['pick']) => figures.rounds<Built>(`build/${site.name}/${n}`, pick);
  const [us, ...others] = sites;
  const sections = figures.counts().map((n) => {
    const rows = sites.map((site) => [
      site.title,
      ...columns.map(({ pick, show }) => show(figures.spread<Built>(`build/${site.name}/${n}`, pick))),
    ]);
    const ratios = others.map((site) => [
      `${us!.title} / ${site.title}`,
      ...columns.map(({ pick }) => shown(ratio(at(us!, n, pick), at(site, n, pick)))),
    ]);
    return `### ${n} lessons in two languages\n\n${table(['', ...columns.map((c) => c.head)], [...rows, ...ratios])}`;
  });
  return [...sections, `### What one more lesson page costs\n\n${scale(figures, sites)}`].join('\n\n');
}

/** CPU and bytes for each lesson page, in milliseconds and kB. */
function scale(figures: Figures, sites: Site[]): string {
  const counts = figures.counts();
  const row = (site: Site, what: string, pick: Column['pick'], by: number) => [
    `${site.title}, ${what}`,
    ...counts.map((n) => shown(scaled(figures.spread<Built>(`build/${site.name}/${n}`, pick), by), 1)),
  ];
  return table(
    ['', ...counts.map((n) => `N = ${n}`)],
    sites.flatMap((site) => [
      row(site, 'CPU ms', (b) => b.cpu / b.sizes.lessons, 1000),
      row(site, 'HTML kB', (b) => b.sizes.html, 1 / kB),
    ]),
  );
}
