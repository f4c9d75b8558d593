import { atGoal, firstPhone, momentKey, touch, touches, type Phone, type Touch } from './phone.ts';
import type { Script } from './schema.ts';

/** One state of the phone that a learner can reach, and how it was first reached. */
export type Place = {
  phone: Phone;
  from: number;
  by: Touch | undefined;
  goal: boolean;
  leadsTo: number[];
  canFinish: boolean;
};

/** Every state of a script. `mistakes`: those that some touch makes. `capped`: too many states, the rest was not looked at. */
export type Walk = { places: Place[]; mistakes: Set<string>; capped: boolean };

/** Scripts of a dozen screens have a few hundred states. */
export const mostPlaces = 20_000;

/**
 * Walks breadth first, so that the way to each place is a shortest one. The practice ends at the goal, so
 * nothing is looked for behind it.
 */
export function explore(script: Script, most = mostPlaces): Walk {
  const first: Place = {
    phone: firstPhone(script),
    from: -1,
    by: undefined,
    goal: atGoal(script, firstPhone(script)),
    leadsTo: [],
    canFinish: false,
  };
  const places = [first];
  const known = new Map([[momentKey(first.phone), 0]]);
  const mistakes = new Set<string>();
  let capped = false;
  for (let here = 0; here < places.length; here++) {
    const place = places[here]!;
    if (place.goal) continue;
    for (const by of touches(script, place.phone)) {
      const { phone, mistake } = touch(script, place.phone, by);
      if (mistake) mistakes.add(mistake);
      const key = momentKey(phone);
      let there = known.get(key);
      if (there === undefined) {
        if (places.length >= most) {
          capped = true;
          continue;
        }
        there = places.push({ phone, from: here, by, goal: atGoal(script, phone), leadsTo: [], canFinish: false }) - 1;
        known.set(key, there);
      }
      if (there !== here) place.leadsTo.push(there);
    }
  }
  markFinishable(places);
  return { places, mistakes, capped };
}

function markFinishable(places: Place[]) {
  const comesFrom = places.map((): number[] => []);
  places.forEach((p, i) => p.leadsTo.forEach((to) => comesFrom[to]!.push(i)));
  const queue = places.flatMap((p, i) => (p.goal ? [i] : []));
  for (const i of queue) places[i]!.canFinish = true;
  for (const i of queue)
    for (const from of comesFrom[i]!)
      if (!places[from]!.canFinish) {
        places[from]!.canFinish = true;
        queue.push(from);
      }
}

/** The shortest way to a place: on which screen, which touch; the keys of one keypad joined. */
export function wayTo(walk: Walk, index: number): { on: string; id: string; keys?: string }[] {
  const way: { on: string; id: string; keys?: string }[] = [];
  for (let i = index; walk.places[i]!.by; i = walk.places[i]!.from) {
    const { id, key } = walk.places[i]!.by!;
    const on = walk.places[walk.places[i]!.from]!.phone.screen;
    const next = way[0];
    if (key !== undefined && next?.id === id && next.on === on) next.keys = key + next.keys;
    else way.unshift({ on, id, ...(key === undefined ? {} : { keys: key }) });
  }
  return way;
}
