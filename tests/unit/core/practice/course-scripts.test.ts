import { describe, expect, test } from 'vitest';
import { translate } from '../../../../src/core/content/translate.ts';
import { explore, wayTo } from '../../../../src/core/practice/explore.ts';
import { figurePhone } from '../../../../src/core/practice/figure.ts';
import { nextKey } from '../../../../src/core/practice/phone.ts';
import { advance, startRun, type PracticeEvent } from '../../../../src/core/practice/run.ts';
import type { Script } from '../../../../src/core/practice/schema.ts';
import { readCourse } from '../../../../src/integrations/content-lint/read.ts';

const files = readCourse('src/content')
  .lessons.flatMap((l) => l.scripts)
  .filter((s) => s.value !== undefined);
const scripts = files.flatMap((f) => [
  { name: `${f.value!.id} vi`, script: f.value! },
  ...(f.en?.data ? [{ name: `${f.value!.id} en`, script: translate(f.value!, f.en.data).doc }] : []),
]);

/** The taps, keys of keypads one by one, that a learner makes for the expected steps. */
function* expectedTaps(script: Script): Generator<PracticeEvent> {
  for (const { on, tap } of script.steps) {
    const element = script.screens.find((s) => s.id === on)!.elements.find((e) => e.id === tap);
    if (tap === 'back') yield { type: 'back' };
    else if (element?.kind !== 'keypad') yield { type: 'touch', id: tap };
    else
      for (let i = 0; i < element.target.length; i++)
        yield { type: 'touch', id: tap, key: nextKey(element.target, element.target.slice(0, i)) };
  }
}

test('the course has scripts in both languages', () => {
  expect(scripts.filter((s) => s.name.endsWith('vi')).length).toBeGreaterThan(5);
  expect(new Set(files.map((f) => f.value!.id)).size).toBe(files.length);
});

describe.each(scripts)('$name', ({ script }) => {
  test('its expected steps reach the goal without a wrong tap', () => {
    let run = startRun(script, 'alone');
    for (const e of expectedTaps(script)) run = advance(script, run, e);
    expect(run).toMatchObject({ done: true, wrong: 0, mistakes: [], taken: script.steps.map((s) => s.id) });
  });
  test('every named mistake can be made, and after it the goal still be reached', () => {
    const walk = explore(script);
    expect([...walk.mistakes].sort()).toEqual((script.mistakes ?? []).map((m) => m.id).sort());
    expect(walk.places.filter((p) => !p.canFinish).map((_, i) => wayTo(walk, i))).toEqual([]);
  });
  test('every screen can be drawn as a figure', () => {
    expect(script.screens.filter((s) => !figurePhone(script, s.id)).map((s) => s.id)).toEqual([]);
  });
});
