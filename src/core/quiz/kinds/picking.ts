import { graded, incomplete, type Mark, type Outcome } from '../outcome.ts';

/**
 * Picking several parts out of a list (`multiple`, `spot`): hits less false alarms, as a share of the right ones, never
 * below 0. Picking everything therefore earns no more than picking with care. See docs/grading.md.
 * Marks the parts picked and the right ones that were left.
 */
export function gradePicking(right: readonly string[], parts: readonly string[], picked: readonly string[]): Outcome {
  const chosen = new Set(picked);
  if (!chosen.size) return incomplete('empty');
  if (picked.some((id) => !parts.includes(id))) return incomplete('unknown-part');
  const hits = right.filter((id) => chosen.has(id)).length;
  const falseAlarms = chosen.size - hits;
  const marks = parts
    .filter((id) => chosen.has(id) || right.includes(id))
    .map((id): Mark => ({ id, right: chosen.has(id) && right.includes(id) }));
  return graded(Math.max(0, (hits - falseAlarms) / right.length), marks);
}
