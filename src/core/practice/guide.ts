import { actionOf, controlsOn, screenOf } from './controls.ts';
import { atGoal, momentKey, take, touch, touches, type Phone, type Touch } from './phone.ts';
import type { Script } from './schema.ts';

/** Whether the expected steps from number `from` on lead from here to the goal. */
export function leads(script: Script, phone: Phone, from: number): boolean {
  let now = phone;
  for (const step of script.steps.slice(from)) {
    const taken = take(script, now, step);
    if (!taken) return false;
    now = taken.phone;
  }
  return atGoal(script, now);
}

/**
 * The expected step that comes next here: `near` itself, or the closest later one, or the closest earlier one.
 * Undefined off the expected way. The number of steps at the goal.
 */
export function stepHere(script: Script, phone: Phone, near: number): number | undefined {
  const all = script.steps.length;
  for (let i = near; i <= all; i++) if (leads(script, phone, i)) return i;
  for (let i = near - 1; i >= 0; i--) if (leads(script, phone, i)) return i;
  return undefined;
}

/** So that a slow phone answers a tap at once; far more than any script needs. */
const farEnough = 1500;

/** The shortest way back to the expected steps, through no mistake. Empty on the way; undefined when there is none. */
export function wayBack(script: Script, phone: Phone, near: number): Touch[] | undefined {
  const seen = new Set([momentKey(phone)]);
  const queue: { phone: Phone; way: Touch[] }[] = [{ phone, way: [] }];
  for (const place of queue) {
    if (seen.size > farEnough) return undefined;
    if (stepHere(script, place.phone, near) !== undefined) return place.way;
    for (const next of touches(script, place.phone)) {
      const control = controlsOn(screenOf(script, place.phone.screen), place.phone.vars).find((c) => c.id === next.id);
      if (control && actionOf(control).mistake) continue;
      const after = touch(script, place.phone, next).phone;
      if (seen.has(momentKey(after))) continue;
      seen.add(momentKey(after));
      queue.push({ phone: after, way: [...place.way, next] });
    }
  }
  return undefined;
}
