import { stepHere, wayBack } from './guide.ts';
import { atGoal, firstPhone, sameMoment, take, touch, type Phone, type Touch } from './phone.ts';
import type { Script } from './schema.ts';

/** First with the next control marked, then without help. */
export type Pass = 'guided' | 'alone';

export type PracticeEvent =
  | ({ type: 'touch' } & Touch)
  /** The phone's own Back. */
  | { type: 'back' }
  /** Take back the last thing that happened. What went wrong stays counted. */
  | { type: 'undo' }
  /** Have the next step done by the phone. */
  | { type: 'skip' }
  /** Show the hint of the next step. In the guided pass it always shows. */
  | { type: 'hint' }
  /** From the beginning, in the same pass or another. */
  | { type: 'restart'; pass?: Pass };

/** What to tell the learner about the last event: a code, for the interface to put into words. */
export type Notice =
  | { kind: 'step'; step: string }
  | { kind: 'mistake'; mistake: string }
  /** Nothing happens there. */
  | { kind: 'scenery'; id: string }
  | { kind: 'wrong-key'; key: string }
  | { kind: 'nowhere' }
  /** Something happened, but it leads away from the expected steps. */
  | { kind: 'astray' }
  | { kind: 'undone' | 'skipped' | 'restarted' };

/** One run through a script. Plain data: it can be kept as JSON, sent to another window, compared. */
export type Run = {
  pass: Pass;
  phone: Phone;
  /** Number of the expected step that comes next; the number of steps when all are done. */
  step: number;
  /** Off the expected way: the touches that lead back to it. Empty on the way; undefined when only undo leads back. */
  way: Touch[] | undefined;
  /** Ids of steps taken by the learner, and of those the phone took. */
  taken: string[];
  skipped: string[];
  /** Ids of named mistakes made, in order, each as often as made. */
  mistakes: string[];
  /** Other touches that did not help: scenery, wrong keys, wrong ways. */
  wrong: number;
  /** Ids of steps whose hint was shown. */
  hinted: string[];
  notice: Notice | undefined;
  done: boolean;
  past: Pick<Run, 'phone' | 'step' | 'way' | 'taken' | 'skipped'>[];
};

export function startRun(script: Script, pass: Pass): Run {
  return showHint(script, {
    pass,
    phone: firstPhone(script),
    step: 0,
    way: [],
    taken: [],
    skipped: [],
    mistakes: [],
    wrong: 0,
    hinted: [],
    notice: undefined,
    done: false,
    past: [],
  });
}

/** The run after an event. Pure. */
export function advance(script: Script, run: Run, event: PracticeEvent): Run {
  if (event.type === 'restart') return { ...startRun(script, event.pass ?? run.pass), notice: { kind: 'restarted' } };
  if (event.type === 'undo') {
    const before = run.past[run.past.length - 1];
    return before ? { ...run, ...before, past: run.past.slice(0, -1), done: false, notice: { kind: 'undone' } } : run;
  }
  if (run.done) return run;
  if (event.type === 'hint') return { ...run, hinted: withId(run.hinted, script.steps[run.step]?.id) };
  if (event.type === 'skip') return skip(script, run);
  return touched(script, run, event.type === 'back' ? { id: 'back' } : event);
}

function touched(script: Script, run: Run, at: Touch): Run {
  const { phone, effect, mistake } = touch(script, run.phone, at);
  if (effect === 'absent') return run;
  const wrong = { ...run, wrong: run.wrong + 1 };
  if (effect === 'nothing' || (!mistake && sameMoment(phone, run.phone) && effect === 'acted'))
    return { ...wrong, notice: { kind: 'scenery', id: at.id } };
  if (effect === 'wrong-key') return { ...wrong, notice: { kind: 'wrong-key', key: at.key ?? '' } };
  if (effect === 'nowhere') return { ...wrong, notice: { kind: 'nowhere' } };
  if (effect === 'typed') return { ...place(script, { ...remember(run), phone }, run.step), notice: undefined };
  const step = script.steps[run.step];
  // On the way, the step is one of this screen.
  const expected = run.way?.length === 0 && at.id === step?.tap;
  const moved = place(script, { ...remember(run), phone }, expected ? run.step + 1 : run.step);
  if (mistake) return { ...moved, mistakes: [...run.mistakes, mistake], notice: { kind: 'mistake', mistake } };
  if (expected) return { ...moved, taken: withId(run.taken, step.id), notice: { kind: 'step', step: step.id } };
  const closer = moved.way && (moved.way.length === 0 || moved.way.length < (run.way?.length ?? Infinity));
  return closer ? { ...moved, notice: undefined } : { ...moved, wrong: run.wrong + 1, notice: { kind: 'astray' } };
}

function skip(script: Script, run: Run): Run {
  let phone = run.phone;
  for (const t of run.way ?? []) phone = touch(script, phone, t).phone;
  const number = stepHere(script, phone, run.step);
  const step = number === undefined ? undefined : script.steps[number];
  const taken = step && take(script, phone, step);
  // No way back to the steps: the one thing that always helps is taking back the last touch.
  if (!taken) return advance(script, run, { type: 'undo' });
  const moved = place(script, { ...remember(run), phone: taken.phone }, number! + 1);
  return { ...moved, skipped: withId(run.skipped, step.id), notice: { kind: 'skipped' } };
}

const remember = (run: Run): Run => ({
  ...run,
  past: [...run.past, { phone: run.phone, step: run.step, way: run.way, taken: run.taken, skipped: run.skipped }],
});

/** Finds where on the expected way the phone now stands, `near` the step thought to be next. */
function place(script: Script, run: Run, near: number): Run {
  if (atGoal(script, run.phone)) return { ...run, step: script.steps.length, way: [], done: true };
  const step = stepHere(script, run.phone, near);
  if (step !== undefined) return showHint(script, { ...run, step, way: [] });
  return { ...run, step: Math.min(near, script.steps.length - 1), way: wayBack(script, run.phone, near) };
}

const showHint = (script: Script, run: Run): Run =>
  run.pass === 'guided' ? { ...run, hinted: withId(run.hinted, script.steps[run.step]?.id) } : run;

const withId = (ids: string[], id: string | undefined): string[] =>
  id === undefined || ids.includes(id) ? ids : [...ids, id];

/** The control to mark: the next expected one, or the first on the way back to it. Undefined when there is none to mark. */
export function nextTouch(script: Script, run: Run): string | undefined {
  return run.way?.length === 0 ? script.steps[run.step]?.tap : run.way?.[0]?.id;
}
