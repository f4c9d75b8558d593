import type { Grader } from '../outcome.ts';
import { gradePicking } from './picking.ts';

export const multiple: Grader<'multiple'> = (item, picked) =>
  gradePicking(
    item.options.filter((o) => o.correct).map((o) => o.id),
    item.options.map((o) => o.id),
    picked,
  );
