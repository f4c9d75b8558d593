import { graded, incomplete, type Grader } from '../outcome.ts';

/**
 * Kendall's tau, never below 0: of all pairs of steps, those in the right order less those the wrong way round, as a
 * share. One slip between neighbours costs little, the reverse order and a coin toss earn nothing.
 * Marks each step: right where it stands in its own place.
 */
export const order: Grader<'order'> = (item, ids) => {
  if (!ids.length) return incomplete('empty');
  const right = item.steps.map((s) => s.id);
  const ranks = ids.map((id) => right.indexOf(id));
  if (ranks.includes(-1)) return incomplete('unknown-part');
  if (new Set(ids).size !== right.length || ids.length !== right.length) return incomplete('parts-left');
  let tau = 0;
  for (let a = 0; a < ranks.length; a++)
    for (let b = a + 1; b < ranks.length; b++) tau += ranks[a]! < ranks[b]! ? 1 : -1;
  const pairs = (ranks.length * (ranks.length - 1)) / 2;
  return graded(
    Math.max(0, tau / pairs),
    ids.map((id, place) => ({ id, right: right[place] === id })),
  );
};
