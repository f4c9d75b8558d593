/**
 * Spreads `count` lessons over a term: the week (from 1) of each, in order. Weeks differ by at most one lesson;
 * where there are fewer lessons than weeks, one lesson a week and the last weeks stay free.
 */
export function spreadOverWeeks(count: number, weeks: number): number[] {
  const used = Math.max(1, Math.min(count, Math.trunc(weeks) || 1));
  return Array.from({ length: count }, (_, i) => Math.floor((i * used) / count) + 1);
}
