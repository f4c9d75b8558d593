import { expect, test } from 'vitest';
import { goals } from '../../../bench/report/goals.ts';
import { Figures } from '../../../bench/report/read.ts';
import { ratio, shown, spread } from '../../../bench/report/stats.ts';

const entry = (value: unknown) => ({ value, at: '2026-11-22T00:00:00Z', commit: 'x', load: 0 });
const built = (cpu: number, html = 1000) =>
  entry({ wall: 1, cpu, memory: 1, sizes: { html, lessons: 2, pages: 2, total: 1, search: 1 } });

test('ratios compare the same round', () => {
  const r = ratio(
    new Map([
      [1, 10],
      [2, 30],
    ]),
    new Map([
      [1, 20],
      [2, 30],
      [3, 1],
    ]),
  );
  expect(shown(r)).toBe('0.75 (0.50–1.00)');
  expect(shown(spread([]))).toBe('–');
});

test('a goal without figures has no verdict, one with figures is met or missed', () => {
  const verdict = (raw: Record<string, ReturnType<typeof entry>>) => goals(new Figures(raw))[0]!.met;
  expect(verdict({})).toBeUndefined();
  expect(verdict({ 'build/ours/500/1': built(30), 'build/starlight/500/1': built(40) })).toBe(true);
  expect(verdict({ 'build/ours/500/1': built(50), 'build/starlight/500/1': built(40) })).toBe(false);
});

test('what failed is named with its reason', () => {
  const figures = new Figures({ 'build/x/50/1': { error: 'exit 1', at: '', commit: '', load: 0 } });
  expect(figures.failures()).toEqual([['build/x/50/1', 'exit 1']]);
});
