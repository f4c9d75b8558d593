import type { Raw } from '../raw.ts';
import { spread, type Spread } from './stats.ts';

/** What was measured, asked by key. Keys end in the round: `build/ours/50/1`. */
export class Figures {
  readonly raw: Raw;

  constructor(raw: Raw) {
    this.raw = raw;
  }

  /** One figure of every round; rounds where it failed are left out. */
  rounds<T>(prefix: string, pick: (value: T) => number | undefined): Map<number, number> {
    const found = new Map<number, number>();
    for (const [key, { value }] of Object.entries(this.raw)) {
      const round = key.startsWith(`${prefix}/`) ? Number(key.slice(prefix.length + 1)) : Number.NaN;
      const figure = Number.isNaN(round) || value === undefined ? undefined : pick(value as T);
      if (figure !== undefined) found.set(round, figure);
    }
    return found;
  }

  spread<T>(prefix: string, pick: (value: T) => number | undefined): Spread | undefined {
    return spread([...this.rounds(prefix, pick).values()]);
  }

  value<T>(key: string): T | undefined {
    return this.raw[key]?.value as T | undefined;
  }

  /** What failed, and why. */
  failures(): [key: string, error: string][] {
    return Object.entries(this.raw).flatMap(([key, { error }]) => (error ? [[key, error] as [string, string]] : []));
  }

  /** The numbers of lessons that were built. */
  counts(): number[] {
    const all = Object.keys(this.raw).flatMap((key) => /^build\/[^/]+\/(\d+)\//.exec(key)?.[1] ?? []);
    return [...new Set(all.map(Number))].sort((a, b) => a - b);
  }
}
