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
