import { arrange } from '../../core/quiz/arrange.ts';
import { answerTo, firstTries, outcomeOf, start, step, type Attempt, type AttemptEvent } from '../../core/quiz/attempt.ts';
import { passes } from '../../core/quiz/grade.ts';
import { join, resume } from '../../core/quiz/resume.ts';
import { loadAttempt, recordCheck, recordFinished, recordOutcome, saveAttempt } from '../../stores/progress.ts';
import { onOtherTab } from '../../stores/storage.ts';
import { keyOf, type QuizData, type QuizItem } from './types.ts';

/** Chooses what a new attempt asks; without it everything is asked, in its order. */
export type Drawing = (data: QuizData, seed: number) => string[];

export type Run = {
  attempt: Attempt;
  itemOf: (key: string) => QuizItem | undefined;
  orderOf: (key: string) => readonly string[];
  send: (event: AttemptEvent) => void;
  restart: () => void;
};

/**
 * The attempt of a quiz: kept on this device after every event, joined with what another tab did meanwhile.
 * @param changed called after `attempt` has changed
 */
export function startRun(data: QuizData, changed: () => void, drawing?: Drawing): Run {
  const items = new Map(data.items.map((i) => [keyOf(i), i]));
  const itemOf = (key: string) => items.get(key);
  const stored = () => {
    const found = resume(loadAttempt(data.id), data.mode, itemOf);
    // Without drawing, all items are asked: a list made before the author added one is out of date.
    return found && !drawing && found.keys.join() !== [...items.keys()].join() ? undefined : found;
  };
  const begin = () => {
    const seed = Math.floor(Math.random() * 2 ** 32);
    return start(data.mode, drawing ? drawing(data, seed) : [...items.keys()], { seed, started: Date.now() });
  };
  const set = (attempt: Attempt) => {
    run.attempt = attempt;
    changed();
  };
  let orders = new Map<string, string[]>();
  let arranged: number | undefined;
  const run: Run = {
    attempt: stored() ?? begin(),
    itemOf,
    orderOf(key) {
      const { seed, keys } = run.attempt;
      if (arranged !== seed) orders = arrange(keys.map((k) => ({ key: k, item: itemOf(k)! })), (arranged = seed));
      return orders.get(key) ?? [];
    },
    send(event) {
      const before = joined(run.attempt, stored());
      const after = step(before, event, itemOf);
      if (after !== before) saveAttempt(data.id, after);
      set(after);
      if (after !== before) record(data, before, after, event);
    },
    restart() {
      const next = begin();
      saveAttempt(data.id, next);
      set(next);
    },
  };
  onOtherTab(`attempt:${data.id}`, () => set(joined(run.attempt, stored())));
  return run;
}

/** What another tab answered is taken over; this tab stays at its own question. */
function joined(mine: Attempt, other: Attempt | undefined): Attempt {
  if (!other) return mine;
  const both = join(mine, other);
  return both.started === mine.started && !both.finished ? { ...both, at: mine.at } : both;
}

function record(data: QuizData, before: Attempt, after: Attempt, event: AttemptEvent): void {
  const at = Date.now();
  if (event.type === 'submitted' && data.mode !== 'checkup') {
    const answer = answerTo(after, event.key);
    const outcome = outcomeOf(answer, data.items.find((i) => keyOf(i) === event.key)!);
    if (outcome?.kind === 'graded' && answer.tries > answerTo(before, event.key).tries) recordOutcome(event.key, { ...outcome, at });
  }
  if (!after.finished || before.finished) return;
  if (data.lesson && after.keys.every((k) => answerTo(after, k).tries)) recordFinished(data.lesson, at);
  if (data.check) {
    const points = firstTries(after);
    recordCheck(data.check.module, { at, ...points, passed: passes(points, data.check.pass) });
  }
}
