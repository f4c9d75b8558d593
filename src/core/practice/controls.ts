import type { Condition, Element, Script, Screen, Value } from './schema.ts';

/** What the phone remembers: a value for every variable. */
export type Vars = Record<string, Value>;

export type Action = { to?: string; set?: Vars; mistake?: string };

/** One of the things inside an element: an app, a row of a list, a sample, a key. */
export type Part = Action & { id: string; when?: Condition; text: string };

/** Something on the screen that can be tapped: a whole element, or one of its parts. */
export type Control = { id: string; element: Element; part?: Part };

/** The way an expected step names the phone's own Back. */
export const back = 'back';

export const screenOf = (script: Script, id: string): Screen => script.screens.find((s) => s.id === id)!;

export const holds = (when: Condition | undefined, vars: Vars): boolean =>
  !when || Object.keys(when).every((name) => vars[name] === when[name]);

/** All parts of an element, shown or not. */
export const partsOf = (e: Element): Part[] => ('items' in e ? e.items : 'samples' in e ? e.samples : []) as Part[];

export const shownElements = (screen: Screen, vars: Vars): Element[] =>
  screen.elements.filter((e) => holds(e.when, vars));

export const shownParts = (e: Element, vars: Vars): Part[] => partsOf(e).filter((p) => holds(p.when, vars));

/** The dialog lying over the screen, if one does. */
export const openDialog = (elements: Element[]): Element | undefined =>
  elements.filter((e) => e.kind === 'dialog').pop();

/** Elements that are a control themselves rather than a holder of controls. */
const whole: readonly Element['kind'][] = ['keypad', 'button', 'switch', 'notification', 'camera'];

/** Every control the learner can reach now: while a dialog is open, only those of the dialog and the keys on the phone's side. */
export function controlsOn(screen: Screen, vars: Vars): Control[] {
  const elements = shownElements(screen, vars);
  const dialog = openDialog(elements);
  return elements
    .filter((e) => !dialog || e === dialog || e.kind === 'keys')
    .flatMap((element): Control[] =>
      whole.includes(element.kind)
        ? [{ id: element.id, element }]
        : shownParts(element, vars).map((part) => ({ id: part.id, element, part })),
    );
}

export const actionOf = ({ element, part }: Control): Action => part ?? (element as Action);

/** A gesture that does the same as a tap. */
export const gestureOf = ({ element, part }: Control): string | undefined =>
  ((part ?? element) as { gesture?: string }).gesture;

/** Whether a tap on it does anything. A control that does nothing is scenery. */
export function isLive(control: Control): boolean {
  const { to, set, mistake } = actionOf(control);
  return Boolean(to || set || mistake) || control.element.kind === 'switch' || control.element.kind === 'keypad';
}

/** The word on a control, as a sentence would name it. */
export function labelOf({ element, part }: Control): string {
  if (part) return part.text;
  if (element.kind === 'keypad') return element.label;
  if (element.kind === 'camera') return element.caption;
  return 'text' in element ? (element.text ?? '') : '';
}
