import type { Line } from '../reader/browser.ts';
import { query } from '../reader/measure.ts';
import type { FirstView, Searched } from '../reader/visits.ts';
import type { Quality } from '../search/recall.ts';
import { ways } from '../search/ways.ts';
import type { Site } from '../sites/site.ts';
import type { Figures } from './read.ts';
import { ratio, scaled, shown, table } from './stats.ts';

const kB = 1 / 1024;

/** A table of first views, first answers and first searches for each line. */
export function readerReport(figures: Figures, sites: Site[], lines: Line[]): string {
  return lines.map((line) => `### ${line}, processor slowed 6×\n\n${oneLine(figures, sites, line)}`).join('\n\n');
}

function oneLine(figures: Figures, sites: Site[], line: Line): string {
  const rows = [{ name: 'floor', title: 'the floor, by hand' }, ...sites].map(({ name, title }) => {
    const view = (pick: (v: FirstView) => number | undefined) =>
      figures.spread<FirstView>(`view/${name}/${line}`, pick);
    const lcp = (site: string) => figures.rounds<FirstView>(`view/${site}/${line}`, (v) => v.lcp);
    const found = (pick: (s: Exclude<Searched, { nothing: true }>) => number) =>
      figures.spread<Searched>(`search/${name}/${line}`, (s) => ('nothing' in s ? undefined : pick(s)));
    const nothing = Object.entries(figures.raw).some(
      ([key, { value }]) => key.startsWith(`search/${name}/${line}/`) && value && 'nothing' in (value as object),
    );
    return [
      title,
      shown(
        scaled(
          view((v) => v.bytes),
          kB,
        ),
        1,
      ),
      shown(
        view((v) => v.requests),
        0,
      ),
      shown(
        view((v) => v.fcp),
        0,
      ),
      shown(
        view((v) => v.lcp),
        0,
      ),
      shown(ratio(lcp(name), lcp('floor'))),
      shown(
        view((v) => v.tbt),
        0,
      ),
      shown(
        view((v) => v.longest),
        0,
      ),
      shown(
        view((v) => v.cls),
        3,
      ),
      shown(
        figures.spread<number>(`answer/${name}/${line}`, (ms) => ms),
        0,
      ),
      nothing
        ? 'nothing found'
        : shown(
            found((s) => s.ms),
            0,
          ),
      nothing
        ? '–'
        : shown(
            found((s) => s.typed),
            0,
          ),
      nothing
        ? '–'
        : shown(
            scaled(
              found((s) => s.bytes),
              kB,
            ),
            1,
          ),
    ];
  });
  const head = 'kB, requests, FCP ms, LCP ms, LCP / floor, TBT ms, longest task after a touch ms, CLS, first answer ms';
  return table(['', ...head.split(', '), `search “${query}” ms`, 'from typing ms', 'search kB'], rows);
}

/** Recall and precision over the published list, for the small index and for Pagefind. */
export function recallReport(figures: Figures): string {
  const percent = (x: number | undefined) => (x === undefined ? '–' : `${(x * 100).toFixed(1)} %`);
  const rows = Object.keys(ways).map((way) => {
    const [index, pagefind] = ['index', 'pagefind'].map((engine) => figures.value<Quality>(`recall/${engine}/${way}`));
    const cells = (q: Quality | undefined) => [percent(q?.recall), q ? q.precision.toFixed(2) : '–', percent(q?.first)];
    return [way, ...cells(index), ...cells(pagefind)];
  });
  const three = (engine: string) => [`${engine}: recall@10`, 'precision@10', 'first hit right'];
  return table(['typed', ...three('small index'), ...three('Pagefind')], rows);
}
