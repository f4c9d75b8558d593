import { graded, incomplete, type Grader } from '../outcome.ts';

/** Nothing is measured: 0 of 0, no marks. */
export const poll: Grader<'poll'> = (item, chosen) => {
  if (!chosen) return incomplete('empty');
  return item.options.some((o) => o.id === chosen) ? graded(0, [], 0) : incomplete('unknown-part');
};
