import { actionOf, back, controlsOn, holds, isLive, screenOf, type Vars } from './controls.ts';
import type { Script, Value } from './schema.ts';

/** The make-believe phone at one moment. `trail`: the screens under this one, where Back leads; never the same one twice. */
export type Phone = { screen: string; vars: Vars; trail: string[] };

/** A touch: a control, for a keypad with the key; or `back`. */
export type Touch = { id: string; key?: string };

/**
 * What a touch did. `nothing`: scenery. `nowhere`: Back with no screen to go to.
 * `wrong-key`: a key that is not the next one of the keypad's target; it is not typed.
 */
export type Effect = 'acted' | 'typed' | 'wrong-key' | 'nothing' | 'nowhere' | 'absent';
export type Touched = { phone: Phone; effect: Effect; mistake?: string };

/** The key that repeats a keypad's action when its target already stands there. */
export const enter = 'enter';

/** Variables start as written in `vars`; those of fields and keypads as `""`, those of switches as `false`. */
export function firstVars(script: Script): Vars {
  const vars: Vars = {};
  for (const e of script.screens.flatMap((s) => s.elements))
    if ('var' in e) vars[e.var] = e.kind === 'switch' ? false : '';
  return { ...vars, ...script.vars };
}

export const firstPhone = (script: Script): Phone => ({ screen: script.start, vars: firstVars(script), trail: [] });

export const atGoal = (script: Script, { screen, vars }: Phone): boolean =>
  screen === script.goal.screen && holds(script.goal.when, vars);

/** A screen that stands in the trail is gone back to, so that the trail cannot grow for ever. */
function goTo(script: Script, phone: Phone, to: string): Phone {
  if (to === phone.screen) return phone;
  const under = phone.trail.indexOf(to);
  const trail =
    screenOf(script, to).back === false ? [] : under < 0 ? [...phone.trail, phone.screen] : phone.trail.slice(0, under);
  return { ...phone, screen: to, trail };
}

function goBack(script: Script, phone: Phone): Phone | undefined {
  const { back: to } = screenOf(script, phone.screen);
  if (to === false) return undefined;
  const target = to ?? phone.trail[phone.trail.length - 1];
  if (target === undefined) return undefined;
  const under = phone.trail.indexOf(target);
  return { ...phone, screen: target, trail: under < 0 ? phone.trail : phone.trail.slice(0, under) };
}

/** The phone after a touch. Pure; every touch has an effect, if only to say that there was none. */
export function touch(script: Script, phone: Phone, { id, key }: Touch): Touched {
  if (id === back) {
    const phoneBack = goBack(script, phone);
    return phoneBack ? { phone: phoneBack, effect: 'acted' } : { phone, effect: 'nowhere' };
  }
  const control = controlsOn(screenOf(script, phone.screen), phone.vars).find((c) => c.id === id);
  if (!control) return { phone, effect: 'absent' };
  const { element } = control;
  const { to, set, mistake } = actionOf(control);
  const act = (vars: Vars, effect: Effect = 'acted'): Touched => {
    const after = { ...phone, vars };
    return { phone: to ? goTo(script, after, to) : after, effect, ...(mistake ? { mistake } : {}) };
  };
  if (element.kind === 'keypad') {
    const typed = String(phone.vars[element.var]);
    const next = nextKey(element.target, typed);
    if (key?.toLowerCase() !== next.toLowerCase()) return { phone, effect: 'wrong-key' };
    if (next === enter) return act({ ...phone.vars, ...set });
    const now = { ...phone.vars, [element.var]: typed + next };
    return typed + next === element.target
      ? act({ ...now, ...set })
      : { phone: { ...phone, vars: now }, effect: 'typed' };
  }
  if (element.kind === 'switch') {
    const on = !phone.vars[element.var];
    // Putting the switch back is mending the mistake, not making it again.
    const away = on !== firstVars(script)[element.var];
    return {
      phone: { ...phone, vars: { ...phone.vars, [element.var]: on } },
      effect: 'acted',
      ...(mistake && away ? { mistake } : {}),
    };
  }
  return isLive(control) ? act({ ...phone.vars, ...set }) : { phone, effect: 'nothing' };
}

/** The key a keypad waits for. */
export const nextKey = (target: string, typed: string): string =>
  typed.length < target.length ? target[typed.length]! : enter;

/** Everything the learner can do now that does something, Back included. */
export function touches(script: Script, phone: Phone): Touch[] {
  const screen = screenOf(script, phone.screen);
  const live = controlsOn(screen, phone.vars).filter(isLive);
  return [...live.map((c) => touchFor(phone, c.id, c.element)), { id: back }];
}

const touchFor = (phone: Phone, id: string, element: { kind: string; target?: string; var?: string }): Touch =>
  element.kind === 'keypad' ? { id, key: nextKey(element.target!, String(phone.vars[element.var!])) } : { id };

/** Takes one expected step, with all its keys. Undefined when it cannot be taken from here or changes nothing. */
export function take(script: Script, phone: Phone, step: { on: string; tap: string }): Touched | undefined {
  if (phone.screen !== step.on) return undefined;
  let now = phone;
  for (;;) {
    const next = touches(script, now).find((t) => t.id === step.tap);
    const touched = next && touch(script, now, next);
    if (!touched) return undefined;
    if (touched.effect !== 'typed') return sameMoment(phone, touched.phone) && !touched.mistake ? undefined : touched;
    now = touched.phone;
  }
}

/** Whether two moments look the same to the learner and will behave the same, Back included. */
export const sameMoment = (a: Phone, b: Phone): boolean => momentKey(a) === momentKey(b);

export const momentKey = ({ screen, vars, trail }: Phone): string =>
  JSON.stringify([
    screen,
    Object.keys(vars)
      .sort()
      .map((k): [string, Value] => [k, vars[k]!]),
    trail,
  ]);
