import { back, screenOf, shownElements, shownParts } from './controls.ts';
import { explore } from './explore.ts';
import { firstPhone, take, type Phone } from './phone.ts';
import type { Script } from './schema.ts';

/**
 * The phone as a learner first meets a screen: on the expected way if it leads there, else on the shortest
 * way. With `mark`, the first time that element or part of one shows. Undefined when it never comes to that.
 */
export function figurePhone(script: Script, screen: string, mark?: string): Phone | undefined {
  if (!script.screens.some((s) => s.id === screen)) return undefined;
  const fits = (p: Phone) => p.screen === screen && (!mark || mark === back || namedOn(script, p, mark) !== undefined);
  return phones(script).find(fits) ?? explore(script).places.find((p) => fits(p.phone))?.phone;
}

/** The phone before each expected step and, last, after them all. */
export function phones(script: Script): Phone[] {
  const all = [firstPhone(script)];
  for (const step of script.steps) {
    const taken = take(script, all[all.length - 1]!, step);
    if (!taken) break;
    all.push(taken.phone);
  }
  return all;
}

/** The words of a shown element or part, as a sentence would name it. Undefined when it does not show. */
export function namedOn(script: Script, phone: Phone, id: string): string | undefined {
  for (const e of shownElements(screenOf(script, phone.screen), phone.vars)) {
    const named = e as Partial<Record<string, unknown>>;
    if (e.id === id)
      return String(
        named['label'] ?? named['text'] ?? named['title'] ?? named['name'] ?? named['caption'] ?? named['alt'] ?? '',
      );
    const part = shownParts(e, phone.vars).find((p) => p.id === id);
    if (part) return part.text;
  }
  return undefined;
}
