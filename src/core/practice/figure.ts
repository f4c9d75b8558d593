import { controlsOn, screenOf } from './controls.ts';
import { explore } from './explore.ts';
import { firstPhone, take, type Phone } from './phone.ts';
import type { Script } from './schema.ts';

/**
 * The phone as a learner first meets a screen: on the expected way if it leads there, else on the shortest
 * way. With `mark`, the first time that control can be tapped. Undefined when it never comes to that.
 */
export function figurePhone(script: Script, screen: string, mark?: string): Phone | undefined {
  const fits = (p: Phone) =>
    p.screen === screen && (!mark || mark === 'back' || controlsOn(screenOf(script, screen), p.vars).some((c) => c.id === mark));
  let phone: Phone | undefined = firstPhone(script);
  for (const step of script.steps) {
    if (fits(phone)) return phone;
    phone = take(script, phone, step)?.phone;
    if (!phone) break;
  }
  return phone && fits(phone) ? phone : explore(script).places.find((p) => fits(p.phone))?.phone;
}
