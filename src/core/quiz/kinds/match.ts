import type { Grader } from '../outcome.ts';
import { gradePlacing } from './placing.ts';

/** Two pairs with the same `match` words accept each other's: the learner cannot tell them apart. */
export const match: Grader<'match'> = (item, chosen) => {
  const places = [...item.pairs, ...(item.extra ?? [])];
  const first = new Map<string, string>();
  for (const p of places) if (!first.has(p.match)) first.set(p.match, p.id);
  const place = (id: string) => first.get(places.find((p) => p.id === id)?.match ?? '') ?? id;
  return gradePlacing(
    new Map(item.pairs.map((p) => [p.id, place(p.id)])),
    places.map((p) => p.id),
    Object.fromEntries(Object.entries(chosen).map(([pair, to]) => [pair, to && place(to)])),
  );
};
