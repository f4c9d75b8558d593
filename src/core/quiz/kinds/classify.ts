import type { Grader } from '../outcome.ts';
import { gradePlacing } from './placing.ts';

export const classify: Grader<'classify'> = (item, bins) =>
  gradePlacing(
    new Map(item.cards.map((c) => [c.id, c.bin])),
    item.bins.map((b) => b.id),
    bins,
  );
