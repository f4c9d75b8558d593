import { graded, incomplete, type Grader } from '../outcome.ts';

/** 1 for the right option, 0 for another. Marks the option chosen. */
export const single: Grader<'single'> = (item, chosen) => {
  if (!chosen) return incomplete('empty');
  const option = item.options.find((o) => o.id === chosen);
  if (!option) return incomplete('unknown-part');
  const right = option.correct === true;
  return graded(right ? 1 : 0, [{ id: chosen, right }]);
};
