/** Several measurements of one thing. */
export type Spread = { median: number; min: number; max: number; count: number };

export function spread(values: readonly number[]): Spread | undefined {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (!sorted.length) return undefined;
  const half = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return { median, min: sorted[0]!, max: sorted[sorted.length - 1]!, count: sorted.length };
}

/** Round by round, so that a machine that grew slower meanwhile slows both. Rounds that one of them lacks are left out. */
export const ratio = (a: Map<number, number>, b: Map<number, number>): Spread | undefined =>
  spread([...a].flatMap(([round, value]) => (b.get(round) ? [value / b.get(round)!] : [])));

/** "1.23 (1.10–1.40)", or "–" where nothing was measured. */
export function shown(s: Spread | undefined, digits = 2): string {
  if (!s) return '–';
  const n = (x: number) => x.toFixed(digits);
  return s.count === 1 ? n(s.median) : `${n(s.median)} (${n(s.min)}–${n(s.max)})`;
}

export const scaled = (s: Spread | undefined, by: number): Spread | undefined =>
  s && { ...s, median: s.median * by, min: s.min * by, max: s.max * by };

/** A Markdown table. */
export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((r) => `| ${r.join(' | ')} |`).join('\n');
