import type { ItemRule } from './problem.ts';

/** Characters a longer key is allowed on top of the half: “Tắt máy.” against “Chờ.” tells nobody anything. */
const slack = 12;

/** The right option of a `single` is not the longest by half again: test-wise people choose the longest. */
export const longestKey: ItemRule = (item) => {
  if (item.kind !== 'single') return [];
  const index = item.options.findIndex((o) => o.correct);
  const others = item.options.filter((o) => !o.correct);
  if (index < 0 || !others.length) return [];
  const length = item.options[index]!.text.length;
  const longest = Math.max(...others.map((o) => o.text.length));
  return length <= longest * 1.5 || length <= longest + slack
    ? []
    : [
        {
          rule: 'item-longest-key',
          level: 'error',
          path: ['options', index, 'text'],
          message: `The right option has ${length} characters, the longest wrong one ${longest}: its length gives it away.`,
          fix: 'Shorten it and move the reason to its feedback, or give the wrong ones as much detail.',
        },
      ];
};
