/** What was earned of what was possible, for one item or many. */
export type Points = { earned: number; possible: number };

export const total = (outcomes: Iterable<Points>): Points => {
  const sum = { earned: 0, possible: 0 };
  for (const o of outcomes) {
    sum.earned += o.earned;
    sum.possible += o.possible;
  }
  return sum;
};

/** Absorbs what adding thirds loses; no real difference between two scores is this small. */
const epsilon = 1e-9;

/** Whether the points reach a share (0.8). Reaching it exactly passes; nothing measured does not pass. */
export const passes = ({ earned, possible }: Points, share: number): boolean =>
  possible > 0 && earned + epsilon >= share * possible;

/** Whole per cent, rounded down, so that what is shown as 80 % has reached 80 %. 0 where nothing is measured. */
export const percent = ({ earned, possible }: Points): number =>
  possible > 0 ? Math.floor((100 * (earned + epsilon)) / possible) : 0;
