import type { Grader } from '../outcome.ts';
import { gradePicking } from './picking.ts';

/** Only parts with feedback can be tapped. */
export const spot: Grader<'spot'> = (item, tapped) => {
  const parts = item.parts.filter((p) => p.feedback !== undefined);
  return gradePicking(
    parts.filter((p) => p.suspicious).map((p) => p.id),
    parts.map((p) => p.id),
    tapped,
  );
};
