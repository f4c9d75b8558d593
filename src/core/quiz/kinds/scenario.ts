import type { ItemOf } from '../schema.ts';
import { graded, incomplete, type Grader } from '../outcome.ts';

type Node = ItemOf<'scenario'>['nodes'][number];

/** The nodes a conversation has passed through, the present one last. Undefined where a choice is unknown. */
export function talk(item: ItemOf<'scenario'>, choices: readonly string[]): Node[] | undefined {
  let now = item.nodes[0];
  const passed: Node[] = [now!];
  for (const id of choices) {
    const to = now!.choices?.find((c) => c.id === id)?.to;
    now = item.nodes.find((n) => n.id === to);
    if (!now) return undefined;
    passed.push(now);
  }
  return passed;
}

const worth = { safe: 1, close: 0.5, harm: 0 };

/** By its ending: safe 1, close ½, harm 0. Marks the ending node, whose `turning` names the moment that decided. */
export const scenario: Grader<'scenario'> = (item, choices) => {
  const node = talk(item, choices)?.pop();
  if (!node) return incomplete('unknown-part');
  if (!node.ending) return incomplete(choices.length ? 'talk-not-over' : 'empty');
  return graded(worth[node.ending], [{ id: node.id, right: node.ending === 'safe' }]);
};
