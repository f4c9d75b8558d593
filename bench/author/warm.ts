import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { again, build } from '../build/measure.ts';
import type { Cost } from '../build/run.ts';
import { measured } from '../raw.ts';
import { ours } from '../sites/ours.ts';

export type Warm = { cold: Cost; warm: Cost };

/** The lesson whose words an author changes. */
export const lessonFile = (n: number): string =>
  join(ours.work(n), 'src/content/modules/smartphone-basics/lesson-3/vi.mdx');

/** A cold build, then one after a single edited lesson: `warm/<n>/<round>`. */
export async function measureWarm(n: number, rounds: number, limit: number): Promise<void> {
  for (let round = 1; round <= rounds; round++)
    await measured(`warm/${n}/${round}`, async (): Promise<Warm> => {
      const { sizes: _, ...cold } = await build(ours, n, limit);
      edit(n, `Bà Hòa đọc lại, lần ${round}.`);
      return { cold, warm: await again(ours, n, limit) };
    });
}

/** Puts a sentence at the start of the lesson's story. */
export function edit(n: number, sentence: string): void {
  const text = readFileSync(lessonFile(n), 'utf8');
  writeFileSync(lessonFile(n), text.replace('<Story>\n', `<Story>\n${sentence} `));
}
