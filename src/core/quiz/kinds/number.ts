import { parseAmount } from '../../text/amount.ts';
import { graded, incomplete, type Grader } from '../outcome.ts';

/** Far below any difference a person could mean; absorbs 0.1 + 0.2. */
const epsilon = 1e-9;

/**
 * 1 within `tolerance` of the answer (its limits count), else 0. Words in which no number was understood are not ready,
 * not wrong. Marks the misconception that was recognised, if any.
 */
export const number: Grader<'number'> = (item, typed) => {
  if (!typed.trim()) return incomplete('empty');
  const value = parseAmount(typed, item.unit);
  if (value === undefined) return incomplete('not-a-number');
  const near = (target: number, by: number) => Math.abs(value - target) <= by + epsilon * Math.max(1, Math.abs(target));
  if (near(item.answer, item.tolerance ?? 0)) return graded(1, []);
  const slip = item.misconceptions?.find((m) => near(m.value, 0));
  return graded(0, slip ? [{ id: slip.id, right: false }] : []);
};
