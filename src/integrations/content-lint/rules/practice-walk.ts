import { partsOf, screenOf, shownElements, shownParts } from '../../../core/practice/controls.ts';
import { explore, mostPlaces, wayTo, type Place, type Walk } from '../../../core/practice/explore.ts';
import type { Script } from '../../../core/practice/schema.ts';
import type { Course } from '../read.ts';
import type { Finding, Source } from '../source.ts';
import { namesOf } from './practice-names.ts';

/** Whatever a learner does, the goal stays in reach, and nothing was written in vain. */
export const practiceWalk = (course: Course): Finding[] =>
  course.lessons.flatMap((l) =>
    l.scripts.flatMap((s) => (s.value && namesOf(s.source, s.value).length === 0 ? walkOf(s.source, s.value) : [])),
  );

function walkOf(source: Source, script: Script): Finding[] {
  const findings: Finding[] = [];
  const say = (path: PropertyKey[], level: Finding['level'], rule: string, message: string, fix: string) => {
    findings.push({ ...source.at(path), rule: `practice-${rule}`, level, message, fix });
  };
  const walk = explore(script);
  const how = (i: number) => tellWay(walk, i);
  if (walk.capped) {
    say(
      ['screens'],
      'warning',
      'too-many-states',
      `The phone can be in more than ${mostPlaces} states, too many to walk through; only these were checked.`,
      'Use fewer variables and switches, or make two scripts.',
    );
    return findings;
  }
  if (walk.places[0]!.goal)
    say(
      ['goal'],
      'error',
      'goal-at-start',
      'The goal is reached before the first tap.',
      'Let the goal need another screen, or a variable that changes on the way.',
    );
  else if (!walk.places.some((p) => p.goal))
    say(
      ['goal'],
      'error',
      'no-way-to-goal',
      `Nothing the learner can do leads to the goal: ${tellGoal(script)}.`,
      'Check the to: that should lead to that screen, and the set: of every variable in the goal.',
    );
  else
    stuck(script, walk).forEach(({ screen, index, end }) => {
      const i = script.screens.findIndex((s) => s.id === screen);
      say(
        ['screens', i, 'id'],
        'error',
        end ? 'dead-end' : 'goal-out-of-reach',
        end
          ? `On "${screen}" nothing leads any further. Shortest way there: ${how(index)}.`
          : `From "${screen}" the goal can no longer be reached. Shortest way there: ${how(index)}.`,
        end
          ? 'Add a button with to:, or let Back lead somewhere (back: <screen>).'
          : 'Add a way back to a screen from which the goal can be reached.',
      );
    });

  const seen = new Set(walk.places.map((p) => p.phone.screen));
  script.screens.forEach((screen, i) => {
    if (!seen.has(screen.id))
      return say(
        ['screens', i, 'id'],
        'error',
        'unreachable-screen',
        `No tap ever leads to the screen "${screen.id}".`,
        `Let a control on another screen have to: ${screen.id}, or remove the screen.`,
      );
    const shown = shownOn(script, walk, screen.id);
    screen.elements.forEach((e, j) => {
      const list = 'items' in e ? 'items' : 'samples';
      if (!shown.has(e.id))
        say(
          ['screens', i, 'elements', j, 'when'],
          'warning',
          'never-shown',
          `"${e.id}" on "${screen.id}" is never shown: its when: never comes true.`,
          'Set that variable on the way to this screen, or remove the element.',
        );
      else
        partsOf(e).forEach((p, k) => {
          if (!shown.has(p.id))
            say(
              ['screens', i, 'elements', j, list, k, 'when'],
              'warning',
              'never-shown',
              `"${p.id}" on "${screen.id}" is never shown: its when: never comes true.`,
              'Set that variable on the way to this screen, or remove it.',
            );
        });
    });
  });
  (script.mistakes ?? []).forEach((m, i) => {
    if (!walk.mistakes.has(m.id))
      say(
        ['mistakes', i, 'id'],
        'error',
        'mistake-not-made',
        `Nobody can make the mistake "${m.id}": no control that can be tapped has mistake: ${m.id}.`,
        'Add it to the tempting control, or remove the mistake.',
      );
  });
  return findings;
}

/** For every screen the nearest state without a way to the goal; a dead end before others. */
function stuck(script: Script, walk: Walk): { screen: string; index: number; end: boolean }[] {
  const ends = (p: Place) => p.leadsTo.length === 0;
  return script.screens.flatMap(({ id }) => {
    const here = walk.places.map((p, index) => ({ p, index })).filter(({ p }) => p.phone.screen === id && !p.canFinish);
    const first = here.find(({ p }) => ends(p)) ?? here[0];
    return first ? [{ screen: id, index: first.index, end: ends(first.p) }] : [];
  });
}

function shownOn(script: Script, walk: Walk, id: string): Set<string> {
  const shown = new Set<string>();
  for (const { phone } of walk.places)
    if (phone.screen === id)
      for (const e of shownElements(screenOf(script, id), phone.vars)) {
        shown.add(e.id);
        for (const p of shownParts(e, phone.vars)) shown.add(p.id);
      }
  return shown;
}

const tellWay = (walk: Walk, index: number): string =>
  [
    ...wayTo(walk, index).map((w) => `${w.on} › ${w.id}${w.keys ? ` (${w.keys})` : ''}`),
    walk.places[index]!.phone.screen,
  ].join(', ');

const tellGoal = ({ goal }: Script): string =>
  [`screen "${goal.screen}"`, ...Object.entries(goal.when ?? {}).map(([k, v]) => `${k} = ${JSON.stringify(v)}`)].join(
    ' with ',
  );
