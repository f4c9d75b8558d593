import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname } from 'node:path';
import { cache } from './places.ts';

/** One measurement: its value, or why there is none. */
export type Entry<T> = { value?: T; error?: string; at: string; commit: string; load: number };
export type Raw = Record<string, Entry<unknown>>;

const file = () => cache('raw.json');

export const readRaw = (): Raw => (existsSync(file()) ? (JSON.parse(readFileSync(file(), 'utf8')) as Raw) : {});
export const forget = (): void => rmSync(file(), { force: true });

/**
 * Measures once: what is in the file already is not done again, unless it failed (a build that took too long stays
 * given up). A failure is written down and the run goes on.
 */
export async function measured<T>(key: string, measure: () => Promise<T> | T): Promise<T | undefined> {
  const raw = readRaw();
  const before = raw[key] as Entry<T> | undefined;
  if (before && (before.value !== undefined || before.error?.startsWith('not ready after'))) return before.value;
  const start = Date.now();
  process.stdout.write(`${new Date().toISOString().slice(11, 19)}  ${key} … `);
  const entry: Entry<T> = { at: new Date().toISOString(), commit: commit(), load: Math.round(loadavg()[0]! * 10) / 10 };
  try {
    entry.value = await measure();
  } catch (e) {
    entry.error = e instanceof Error ? e.message : String(e);
  }
  console.log(entry.error ? `no: ${entry.error}` : `${((Date.now() - start) / 1000).toFixed(1)} s`);
  write({ ...readRaw(), [key]: entry });
  return entry.value;
}

function write(raw: Raw): void {
  mkdirSync(dirname(file()), { recursive: true });
  writeFileSync(file(), JSON.stringify(raw, null, 1));
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
