import { back, partsOf } from '../../../core/practice/controls.ts';
import { firstVars } from '../../../core/practice/phone.ts';
import type { Element, Script } from '../../../core/practice/schema.ts';
import type { Course } from '../read.ts';
import type { Finding, Source } from '../source.ts';

type Path = (string | number)[];

/** Every name in a practice script means something, and only one thing. */
export const practiceNames = (course: Course): Finding[] =>
  course.lessons.flatMap((l) => l.scripts.flatMap((s) => (s.value ? namesOf(s.source, s.value) : [])));

/** Findings about names in one script. The walk needs a script without any. */
export function namesOf(source: Source, script: Script): Finding[] {
  const findings: Finding[] = [];
  const say = (path: Path, rule: string, message: string, fix: string) => {
    findings.push({ ...source.at(path), rule: `practice-${rule}`, level: 'error', message, fix });
  };
  const screens = script.screens.map((s) => s.id);
  const vars = firstVars(script);
  const mistakes = (script.mistakes ?? []).map((m) => m.id);

  const unique = (ids: { id: string; path: Path }[], where: string) => {
    const seen = new Set<string>();
    for (const { id, path } of ids) {
      if (seen.has(id))
        say(
          path,
          'id-twice',
          `The id "${id}" stands twice ${where}, so a tap or a translation cannot tell which one is meant.`,
          'Give one of them another id, here, in its steps and in the English file.',
        );
      seen.add(id);
    }
  };
  const isScreen = (id: string, path: Path, what: string) => {
    if (!screens.includes(id))
      say(
        path,
        'no-screen',
        `${what} "${id}", and there is no screen with that id.`,
        `Write one of the screens' ids: ${screens.join(', ')}. Or add the screen.`,
      );
  };
  const areVars = (values: object | undefined, path: Path) => {
    for (const name of Object.keys(values ?? {}))
      if (!(name in vars))
        say(
          [...path, name],
          'no-variable',
          `"${name}" is not a variable of this script.`,
          `Add it to vars: at the top, with the value it starts with, or correct its spelling (${Object.keys(vars).join(', ') || 'there are none yet'}).`,
        );
      else if (typeof (values as typeof vars)[name] !== typeof vars[name])
        say(
          [...path, name],
          'variable-type',
          `"${name}" starts as ${JSON.stringify(vars[name])}; ${JSON.stringify((values as typeof vars)[name])} is another kind of value and never equals it.`,
          'Write true/false, a number or words the same way everywhere; quotes make words.',
        );
  };
  const action = (a: { to?: string; set?: object; mistake?: string; when?: object }, path: Path) => {
    if (a.to !== undefined) isScreen(a.to, [...path, 'to'], 'This leads to');
    areVars(a.set, [...path, 'set']);
    areVars(a.when, [...path, 'when']);
    if (a.mistake !== undefined && !mistakes.includes(a.mistake))
      say(
        [...path, 'mistake'],
        'no-mistake',
        `"${a.mistake}" is not in mistakes:.`,
        `Add it at the end of the file with what: and why:, or write one of: ${mistakes.join(', ') || '(none yet)'}.`,
      );
  };

  isScreen(script.start, ['start'], 'The practice starts on');
  isScreen(script.goal.screen, ['goal', 'screen'], 'The goal is on');
  areVars(script.goal.when, ['goal', 'when']);
  unique(
    script.screens.map((s, i) => ({ id: s.id, path: ['screens', i, 'id'] })),
    'among the screens',
  );
  unique(
    script.steps.map((s, i) => ({ id: s.id, path: ['steps', i, 'id'] })),
    'among the steps',
  );
  unique(
    (script.mistakes ?? []).map((m, i) => ({ id: m.id, path: ['mistakes', i, 'id'] })),
    'among the mistakes',
  );

  script.screens.forEach((screen, i) => {
    if (typeof screen.back === 'string') isScreen(screen.back, ['screens', i, 'back'], 'Back leads to');
    const ids: { id: string; path: Path }[] = [];
    screen.elements.forEach((element, j) => {
      const path: Path = ['screens', i, 'elements', j];
      ids.push({ id: element.id, path: [...path, 'id'] });
      action(element as object, path);
      variableOf(element, path, vars, say);
      const list = 'items' in element ? 'items' : 'samples';
      partsOf(element).forEach((part, k) => {
        ids.push({ id: part.id, path: [...path, list, k, 'id'] });
        action(part, [...path, list, k]);
        if (element.kind === 'field' && !(part.set && element.var in part.set))
          say(
            [...path, list, k],
            'sample-sets-nothing',
            `Tapping the sample "${part.id}" does not fill the field.`,
            `Add set: { ${element.var}: "…" } to it.`,
          );
      });
    });
    unique(ids, `on the screen "${screen.id}"`);
    for (const { id, path } of ids)
      if (id === back)
        say(path, 'id-back', 'The id "back" belongs to the phone’s own Back button.', 'Call this one "go-back".');
  });

  script.steps.forEach((step, i) => {
    isScreen(step.on, ['steps', i, 'on'], 'This step is on');
    const screen = script.screens.find((s) => s.id === step.on);
    if (!screen || step.tap === back) return;
    const controls = screen.elements.flatMap((e) => [e, ...partsOf(e)].map((c) => c.id));
    if (!controls.includes(step.tap))
      say(
        ['steps', i, 'tap'],
        'no-control',
        `There is no "${step.tap}" on the screen "${screen.id}".`,
        `Write one of: ${[...controls, back].join(', ')}.`,
      );
  });
  return findings;
}

function variableOf(
  e: Element,
  path: Path,
  vars: Record<string, unknown>,
  say: (path: Path, rule: string, message: string, fix: string) => void,
) {
  if (!('var' in e)) return;
  const first = vars[e.var];
  const wanted =
    e.kind === 'switch' ? typeof first === 'boolean' : e.kind === 'field' ? typeof first !== 'boolean' : first === '';
  if (!wanted)
    say(
      [...path, 'var'],
      'variable-type',
      `The ${e.kind} keeps its value in "${e.var}", which starts as ${JSON.stringify(first)}.`,
      e.kind === 'switch'
        ? 'Let it start as true or false in vars:.'
        : 'Let it start as "" in vars:, or leave it out there.',
    );
}
