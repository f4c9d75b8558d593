import { arrange } from '../../core/quiz/arrange.ts';
import {
  answerTo,
  outcomeOf,
  start,
  step,
  type Answer,
  type Attempt,
  type AttemptEvent,
} from '../../core/quiz/attempt.ts';
import { join, resume } from '../../core/quiz/resume.ts';
import { isAttempt, loadAttempt, recordOutcome, saveAttempt } from '../../stores/progress.ts';
import { onOtherTab } from '../../stores/storage.ts';
import { keyOf, type QuizData, type QuizItem } from './types.ts';

/** What sets one use of a quiz apart from another. */
export type Purpose = {
  /** Chooses what a new attempt asks; without it everything is asked, in its order. */
  draw?: (data: QuizData, seed: number) => string[];
  /** Called after the first graded try of each item; `score` from 0 to 1. */
  tried?: (key: string, score: number, at: number) => void;
  /** Called once, when all is answered. `at`: now. */
  finish?: (data: QuizData, attempt: Attempt, at: number) => void;
};

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
export function startRun(data: QuizData, changed: () => void, { draw, tried, finish }: Purpose): Run {
  const items = new Map(data.items.map((i) => [keyOf(i), i]));
  const itemOf = (key: string) => items.get(key);
  const stored = () => {
    const found = resume(loadAttempt(data.id), data.mode, itemOf);
    // Without drawing, all items are asked: a list made before the author added one is out of date.
    return found && !draw && found.keys.join() !== [...items.keys()].join() ? undefined : found;
  };
  const begin = () => {
    const seed = Math.floor(Math.random() * 2 ** 32);
    return start(data.mode, draw ? draw(data, seed) : [...items.keys()], { seed, started: Date.now() });
  };
  const set = (attempt: Attempt) => {
    run.attempt = attempt;
    changed();
  };
  /** What this tab has kept; while it is still that, no other tab has gone on. */
  let kept = '';
  const keep = (attempt: Attempt) => (kept = saveAttempt(data.id, attempt));
  let orders = new Map<string, string[]>();
  let arranged: number | undefined;
  const run: Run = {
    attempt: stored() ?? begin(),
    itemOf,
    orderOf(key) {
      const { seed, keys } = run.attempt;
      if (arranged !== seed)
        orders = arrange(
          keys.map((k) => ({ key: k, item: itemOf(k)! })),
          (arranged = seed),
        );
      return orders.get(key) ?? [];
    },
    send(event) {
      const before = isAttempt(data.id, kept) ? run.attempt : joined(run.attempt, stored());
      const after = step(before, event, itemOf);
      if (after !== before) keep(after);
      set(after);
      if (after === before) return;
      const at = Date.now();
      if (event.type === 'submitted')
        recordTry(data, answerTo(after, event.key), answerTo(before, event.key), event.key, at, tried);
      if (after.finished && !before.finished) finish?.(data, after, at);
    },
    restart() {
      const next = begin();
      keep(next);
      set(next);
    },
  };
  onOtherTab(`attempt:${data.id}`, () => set(joined(run.attempt, stored())));
  return run;
}

/** What another tab answered is taken over; this tab stays at its own question. */
function joined(mine: Attempt, other: Attempt | undefined): Attempt {
  if (!other) return mine;
  // Opened and not touched yet: the run that another tab has begun goes on here.
  if (mine.rev === 0) return other;
  const both = join(mine, other);
  return both.started === mine.started && !both.finished ? { ...both, at: mine.at } : both;
}

function recordTry(
  data: QuizData,
  answer: Answer,
  before: Answer,
  key: string,
  at: number,
  tried: Purpose['tried'],
): void {
  // A checkup measures; it is no part of what was learnt.
  if (data.mode === 'checkup' || answer.tries === before.tries) return;
  const outcome = outcomeOf(
    answer,
    data.items.find((i) => keyOf(i) === key)!,
  );
  if (!outcome || outcome.kind !== 'graded') return;
  recordOutcome(key, { earned: outcome.earned, possible: outcome.possible, at });
  if (tried && answer.tries === 1) tried(key, outcome.earned, at);
}
