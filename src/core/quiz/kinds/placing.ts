import { graded, incomplete, type Outcome } from '../outcome.ts';

/**
 * Giving every part its place (`classify`, `match`): the share of parts placed rightly. Marks every part.
 * @param key part id → right place
 * @param places every place that can be chosen
 */
export function gradePlacing(
  key: ReadonlyMap<string, string>,
  places: readonly string[],
  placed: Readonly<Record<string, string>>,
): Outcome {
  const ids = [...key.keys()];
  const given = ids.filter((id) => placed[id]);
  if (!given.length) return incomplete('empty');
  if (given.length < ids.length) return incomplete('parts-left');
  if (given.some((id) => !places.includes(placed[id]!))) return incomplete('unknown-part');
  const marks = ids.map((id) => ({ id, right: placed[id] === key.get(id) }));
  return graded(marks.filter((m) => m.right).length / ids.length, marks);
}
