import type { Warm } from '../author/warm.ts';
import type { Built } from '../build/measure.ts';
import type { Sizes } from '../build/sizes.ts';
import type { FirstView, Searched } from '../reader/visits.ts';
import type { Quality } from '../search/recall.ts';
import type { Figures } from './read.ts';
import { ratio, shown, spread, table, type Spread } from './stats.ts';

/** A goal, what was measured, and whether it holds; no figure, no verdict. */
type Goal = { goal: string; measured: string; met: boolean | undefined };

/** The goals set before anything was measured. */
export function goals(f: Figures): Goal[] {
  const built = (site: string, n: number, pick: (b: Built) => number | undefined) =>
    f.rounds<Built>(`build/${site}/${n}`, pick);
  const against = (site: string, n: number, pick: (b: Built) => number | undefined) =>
    ratio(built('ours', n, pick), built(site, n, pick));
  const view = (site: string, pick: (v: FirstView) => number | undefined) =>
    f.rounds<FirstView>(`view/${site}/slow 4G`, pick);
  const cpu = (b: Built) => b.cpu;
  const size = (n: number, pick: (s: Sizes) => number) => f.spread<Built>(`build/ours/${n}`, (b) => pick(b.sizes));
  const [least, most] = [Math.min(...f.counts()), Math.max(...f.counts())];
  const html = [size(least, (s) => s.html), size(most, (s) => s.html)];
  const growth = html[0] && html[1] && least < most ? html[1].median / html[0].median : undefined;
  const answered = (pick: (s: { typed: number; bytes: number }) => number) =>
    f.spread<Searched>('search/ours/slow 4G', (s) => ('nothing' in s ? undefined : pick(s)));
  const quality = (pick: (q: Quality) => number) =>
    spread(
      Object.entries(f.raw).flatMap(([key, { value }]) =>
        key.startsWith('recall/index/') && value ? [pick(value as Quality)] : [],
      ),
    );
  const saves = spread(f.value<number[]>('dev/500') ?? []);
  const warm = f.spread<Warm>('warm/500', (w) => w.warm.cpu / w.cold.cpu);

  return [
    most1(
      'CPU of a lesson in all its forms against one Starlight page, N = 500: ≤ 1',
      against('starlight', 500, cpu),
      1,
    ),
    most1('the same at N = 2000: ≤ 0.5', against('starlight', 2000, cpu), 0.5),
    {
      goal: `lesson HTML the same from ${least} to ${most} lessons (± 5 %)`,
      measured: growth === undefined ? '–' : `× ${growth.toFixed(3)}`,
      met: growth === undefined ? undefined : Math.abs(growth - 1) <= 0.05,
    },
    most1(
      'peak memory against Starlight, N = 2000: ≤ 1',
      against('starlight', 2000, (b) => b.memory),
      1,
    ),
    most1(
      'bytes of a first view against Starlight: ≤ 0.25',
      ratio(
        view('ours', (v) => v.bytes),
        view('starlight', (v) => v.bytes),
      ),
      0.25,
    ),
    most1(
      'LCP on slow 4G against the floor: ≤ 1.2',
      ratio(
        view('ours', (v) => v.lcp),
        view('floor', (v) => v.lcp),
      ),
      1.2,
    ),
    most1('blocking time until a question is touched, ms: 0', spread([...view('ours', (v) => v.tbt).values()]), 0),
    most1('longest task after a touch, ms: ≤ 50', spread([...view('ours', (v) => v.longest).values()]), 50),
    most1(
      'first suggestions on slow 4G, kB: ≤ 20',
      answered((s) => s.bytes / 1024),
      20,
    ),
    most1(
      'first suggestions on slow 4G, from typing, ms: ≤ 500',
      answered((s) => s.typed),
      500,
    ),
    least1(
      'recall in every way of typing, small index: 1',
      quality((q) => q.recall),
      1,
    ),
    least1(
      'precision@10 in every way of typing, small index: ≥ 0.8',
      quality((q) => q.precision),
      0.8,
    ),
    most1('a saved lesson is seen in npm run dev, N = 500, ms: ≤ 1000', saves, 1000),
    {
      goal: 'a warm build after one edited lesson against a cold one, N = 500: as low as Astro allows',
      measured: shown(warm),
      met: undefined,
    },
  ];
}

const most1 = (goal: string, s: Spread | undefined, limit: number): Goal => ({
  goal,
  measured: shown(s),
  met: s && s.median <= limit,
});
const least1 = (goal: string, s: Spread | undefined, limit: number): Goal => ({
  goal,
  measured: shown(s),
  met: s && s.min >= limit,
});

export const goalsReport = (f: Figures): string =>
  table(
    ['goal', 'measured', ''],
    goals(f).map(({ goal, measured, met }) => [goal, measured, met === undefined ? '–' : met ? 'met' : '**missed**']),
  );
