import { classify } from './kinds/classify.ts';
import { match } from './kinds/match.ts';
import { multiple } from './kinds/multiple.ts';
import { number } from './kinds/number.ts';
import { order } from './kinds/order.ts';
import { poll } from './kinds/poll.ts';
import { scenario } from './kinds/scenario.ts';
import { single } from './kinds/single.ts';
import { spot } from './kinds/spot.ts';
import { text } from './kinds/text.ts';
import { incomplete, type Grader, type Outcome } from './outcome.ts';
import type { Response } from './response.ts';
import type { Item, Kind } from './schema.ts';

const graders = { single, multiple, classify, order, match, text, number, spot, scenario, poll } satisfies {
  [K in Kind]: Grader<K>;
};

/**
 * Grades one response to one item. Pure; the display order of options plays no part.
 * `response` must be of the item's kind (attempts keep it so; stored ones are checked where they are read).
 */
export function grade(item: Item, response: Response | undefined): Outcome {
  if (response === undefined) return incomplete('empty');
  return (graders[item.kind] as Grader<Kind>)(item as never, response as never);
}

/** Points of many outcomes together. */
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
