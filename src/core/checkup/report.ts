import type { CheckupRecord } from '../progress/record.ts';
import type { Points } from '../quiz/points.ts';

type Areas = CheckupRecord['areas'];
type Tried = { competency: string; lesson: string } & Points;

/** Area of a competency: "4.2" belongs to "4". */
export const areaOf = (competency: string): string => competency.split('.')[0]!;

/** Points of each competency area, by area. Items that measure nothing (polls) are in none. */
export function byArea(tried: readonly Tried[]): Areas {
  const areas: Areas = {};
  for (const { competency, earned, possible } of tried.filter((t) => t.possible > 0)) {
    const area = (areas[areaOf(competency)] ??= { earned: 0, possible: 0 });
    area.earned += earned;
    area.possible += possible;
  }
  return areas;
}

export type Level = 'firm' | 'fair' | 'begin';

/** In words rather than per cent: a handful of items cannot tell 70 from 75. */
export const levelOf = ({ earned, possible }: Points): Level => {
  // Of no points it is NaN, which reaches neither mark.
  const share = earned / possible + 1e-9;
  return share >= 0.8 ? 'firm' : share >= 0.5 ? 'fair' : 'begin';
};

/** Lessons whose items lost most points, most first; of equal ones the one asked first. */
export function startWith(tried: readonly Tried[], count: number): string[] {
  const lost = new Map<string, number>();
  for (const t of tried)
    if (t.earned < t.possible) lost.set(t.lesson, (lost.get(t.lesson) ?? 0) + t.possible - t.earned);
  return [...lost]
    .sort(([, a], [, b]) => b - a)
    .slice(0, count)
    .map(([lesson]) => lesson);
}

export type Change = { area: string; now: Points; before?: Points; change?: 'more' | 'same' | 'less' };

/**
 * Each area now and last time. The forms have no item in common and few items for each area, so a difference is only
 * called one where it is more than one item: everything smaller is "the same".
 */
export function changes(now: Areas, before: Areas | undefined): Change[] {
  // Names that are whole numbers come from an object in their order.
  return Object.keys(now).map((area) => {
    const [n, b] = [now[area]!, before?.[area]];
    if (!b || !b.possible || !n.possible) return { area, now: n };
    const items = (n.earned / n.possible - b.earned / b.possible) * Math.min(n.possible, b.possible);
    // 4/5 - 3/5 is a little more than 1/5 in binary.
    const change = Math.abs(items) < 1 + 1e-9 ? 'same' : items > 0 ? 'more' : 'less';
    return { area, now: n, before: b, change };
  });
}

/** The form to take next: not the one taken last, so that no question comes twice in a row. */
export function nextForm(checkups: Readonly<Record<string, CheckupRecord>>, chance: number): 'A' | 'B' {
  const last = lastOf(checkups);
  return last ? (last.form === 'A' ? 'B' : 'A') : chance < 0.5 ? 'A' : 'B';
}

/** The checkup taken last, before `before` (ms) where given. */
export function lastOf(
  checkups: Readonly<Record<string, CheckupRecord>>,
  before = Infinity,
): CheckupRecord | undefined {
  const times = Object.keys(checkups)
    .map(Number)
    .filter((at) => at < before);
  return times.length ? checkups[Math.max(...times)] : undefined;
}
