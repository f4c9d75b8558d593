import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOverWeeks } from '../../../../src/core/curriculum/weeks.ts';

test('gives one lesson a week while there are weeks enough', () => {
  expect(spreadOverWeeks(5, 18)).toEqual([1, 2, 3, 4, 5]);
  expect(spreadOverWeeks(5, 2)).toEqual([1, 1, 1, 2, 2]);
  expect(spreadOverWeeks(0, 18)).toEqual([]);
});

test('keeps the order, begins in week 1, never passes the last week, and no week carries two more than another', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 40 }), (count, weeks) => {
      const plan = spreadOverWeeks(count, weeks);
      expect(plan).toHaveLength(count);
      expect(plan).toEqual([...plan].sort((a, b) => a - b));
      expect(plan[0]).toBe(1);
      expect(plan.at(-1)).toBe(Math.min(count, weeks));
      const sizes = Array.from({ length: plan.at(-1)! }, (_, w) => plan.filter((x) => x === w + 1).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});
