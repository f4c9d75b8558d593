import { translate } from '../../../core/content/translate.ts';
import { controlsOn, labelOf, screenOf, shownElements, shownParts } from '../../../core/practice/controls.ts';
import { atGoal, firstPhone, firstVars, take, type Phone } from '../../../core/practice/phone.ts';
import { namesIn, say as fillIn } from '../../../core/practice/say.ts';
import { telex } from '../../../core/practice/telex.ts';
import type { Element, Script } from '../../../core/practice/schema.ts';
import type { Course, Translated } from '../read.ts';
import type { Finding, Source } from '../source.ts';
import { namesOf } from './practice-names.ts';

type Step = Script['steps'][number];
type Say = (path: PropertyKey[], rule: string, message: string, fix: string, level?: Finding['level']) => void;

/** The expected steps lead from the start to the goal, and their words name what stands on the screen, in both languages. */
export const practiceSteps = (course: Course): Finding[] =>
  course.lessons.flatMap((l) =>
    l.scripts.flatMap((s) => (s.value && namesOf(s.source, s.value).length === 0 ? stepsOf(s, s.value) : [])),
  );

function stepsOf(file: Translated<Script>, script: Script): Finding[] {
  const findings: Finding[] = [];
  const sayIn =
    (source: Source): Say =>
    (path, rule, message, fix, level = 'error') => {
      findings.push({ ...source.at(path), rule: `practice-${rule}`, level, message, fix });
    };
  const before = replay(script, sayIn(file.source));
  const vi = (path: PropertyKey[]) => path;
  words(script, before, sayIn(file.source), vi);
  if (file.en?.data) {
    const english = translate(script, file.en.data).doc;
    // Words the English file lacks are another rule's finding.
    words(english, before, sayIn(file.en), (path) => byIds(script, path), script);
  }
  return findings;
}

/** The phone before each step, as far as the steps can be taken. */
function replay(script: Script, say: Say): Phone[] {
  const before: Phone[] = [];
  let phone = firstPhone(script);
  for (const [i, step] of script.steps.entries()) {
    const after = i ? `After step "${script.steps[i - 1]!.id}"` : 'At the start';
    if (i && atGoal(script, phone)) {
      say(
        ['steps', i],
        'steps-after-goal',
        `${after} the goal is already reached, so "${step.id}" is never asked.`,
        'Remove the steps from here on, or let the goal need more (goal: when:).',
      );
      return before;
    }
    if (phone.screen !== step.on) {
      say(
        ['steps', i, 'on'],
        'step-elsewhere',
        `${after} the phone shows "${phone.screen}", not "${step.on}".`,
        `Write on: ${phone.screen}, add the missing step before this one, or correct the to: of the tap before.`,
      );
      return before;
    }
    const control = controlsOn(screenOf(script, step.on), phone.vars).find((c) => c.id === step.tap);
    if (!control && step.tap !== 'back') {
      const inert = shownElements(screenOf(script, step.on), phone.vars).some(
        (e) => e.id === step.tap || shownParts(e, phone.vars).some((p) => p.id === step.tap),
      );
      say(
        ['steps', i, 'tap'],
        inert ? 'step-cannot-be-tapped' : 'step-not-visible',
        inert
          ? `${after} "${step.tap}" cannot be tapped: it holds other controls, is only text, or lies under an open dialog.`
          : `${after} "${step.tap}" is not shown on "${step.on}": its when: is not true then.`,
        inert
          ? 'Name the control itself (for example an item of the list), or close the dialog first.'
          : 'Add the step that makes it appear, or correct its when:.',
      );
      return before;
    }
    const taken = take(script, phone, step);
    if (!taken) {
      say(
        ['steps', i, 'tap'],
        'step-does-nothing',
        `${after} tapping "${step.tap}" on "${step.on}" changes nothing.`,
        'Give it to:, set: or another target, or remove the step.',
      );
      return before;
    }
    if (taken.mistake)
      say(
        ['steps', i, 'tap'],
        'step-is-a-mistake',
        `The expected step "${step.id}" makes the mistake "${taken.mistake}".`,
        'Let the step tap another control; keep the mistake for the wrong way.',
      );
    before.push(phone);
    phone = taken.phone;
  }
  if (!atGoal(script, phone)) {
    const wants = Object.entries(script.goal.when ?? {})
      .filter(([k, v]) => phone.vars[k] !== v)
      .map(([k, v]) => `${k} = ${JSON.stringify(v)} (now ${JSON.stringify(phone.vars[k])})`);
    say(
      ['goal'],
      'steps-miss-goal',
      `After the last step the phone shows "${phone.screen}"; the goal is "${script.goal.screen}"${wants.length ? ` with ${wants.join(', ')}` : ''}.`,
      'Add the missing steps, or correct the goal.',
    );
  }
  return before;
}

/** Words of one language. `own`: the script whose words are translated, so that a word still missing is not reported twice. */
function words(
  script: Script,
  before: Phone[],
  say: Say,
  at: (path: PropertyKey[]) => PropertyKey[],
  own?: Script,
): void {
  const vars = Object.keys(firstVars(script));
  everyWord(script, (text, path) => {
    for (const name of namesIn(text))
      if (!vars.includes(name))
        say(
          at(path),
          'no-variable',
          `"{${name}}" is not a variable of this script.`,
          `Write one of: ${vars.map((v) => `{${v}}`).join(', ') || '(none: add vars: first)'}.`,
        );
  });
  before.forEach((phone, i) => {
    const step = script.steps[i]!;
    const shown = wordsShown(script, phone);
    for (const field of ['do', 'hint'] as const) {
      if (own && own.steps[i]![field] === step[field]) continue;
      named(script, phone, step, field, shown, (...rest) => say(at(['steps', i, field]), ...rest));
    }
  });
}

function named(
  script: Script,
  phone: Phone,
  step: Step,
  field: 'do' | 'hint',
  shown: string[],
  say: (rule: string, message: string, fix: string, level?: Finding['level']) => void,
) {
  const bold = [...step[field].matchAll(/\*\*(.+?)\*\*/g)].map((m) => m[1]!.replace(/[.,:;!?…]+$/, ''));
  const control = controlsOn(screenOf(script, phone.screen), phone.vars).find((c) => c.id === step.tap);
  const isKey = (b: string) => control?.element.kind === 'keypad' && control.element.target.startsWith(b);
  const missing = bold.filter((b) => !isKey(b) && !shown.some((w) => w.toLowerCase().includes(b.toLowerCase())));
  for (const b of step.tap === 'back' ? [] : missing)
    say(
      'names-nothing-shown',
      `**${b}** stands nowhere on the screen "${phone.screen}" at this step.`,
      `Write the word as the screen shows it${control && labelOf(control) ? ` (the control says "${labelOf(control)}")` : ''}; bold is only for words on the screen.`,
      field === 'do' ? 'error' : 'warning',
    );
  if (field === 'hint' || (!control?.part && control?.element.kind !== 'button' && control?.element.kind !== 'switch'))
    return;
  const label = fillIn(script, labelOf(control), phone.vars);
  const own = textsOf(control.part ?? control.element).map((t) => fillIn(script, t, phone.vars));
  if (bold.length && !missing.length && !bold.some((b) => own.some((w) => w.includes(b) || b.includes(w))))
    say(
      'names-another',
      `The step taps "${label}" and names ${bold.map((b) => `**${b}**`).join(', ')}.`,
      `Name the control as the screen writes it: **${label}**.`,
    );
}

/** Everything to be read on the screen. */
function wordsShown(script: Script, phone: Phone): string[] {
  const screen = screenOf(script, phone.screen);
  return shownElements(screen, phone.vars)
    .flatMap((e: Element) => [
      ...textsOf(e),
      ...('var' in e ? [fillIn(script, `{${e.var}}`, phone.vars)] : []),
      ...(e.kind === 'keypad' ? [telex(e.target)] : []),
      ...shownParts(e, phone.vars).flatMap(textsOf),
    ])
    .map((t) => fillIn(script, t, phone.vars));
}

const textsOf = (x: object): string[] =>
  ['text', 'label', 'title', 'name', 'note', 'caption', 'from', 'target'].flatMap((f) =>
    f in x ? [String((x as Record<string, unknown>)[f])] : [],
  );

function everyWord(node: unknown, found: (text: string, path: PropertyKey[]) => void, path: PropertyKey[] = []): void {
  if (typeof node === 'string') found(node, path);
  else if (typeof node === 'object' && node !== null)
    for (const [k, v] of Object.entries(node)) everyWord(v, found, [...path, Array.isArray(node) ? Number(k) : k]);
}

/** The place in a translation: list positions become ids. */
function byIds(doc: unknown, path: PropertyKey[]): PropertyKey[] {
  let node = doc;
  return path.map((key) => {
    node = (node as Record<PropertyKey, unknown>)[key];
    return typeof key === 'number' ? (node as { id: string }).id : key;
  });
}
