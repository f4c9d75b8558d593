import { grade } from './grade.ts';
import type { Outcome, Reason } from './outcome.ts';
import type { Points } from './points.ts';
import type { Response } from './response.ts';
import type { Item } from './schema.ts';

/**
 * - practice: feedback at once, hints, tries without end
 * - check: one try each, feedback when all is finished
 * - checkup: like check; what it measures is kept apart from what is learnt
 */
export type Mode = 'practice' | 'check' | 'checkup';

/** One run through a list of items. Plain JSON: it is stored as it is, and leaving and returning resumes it. */
export type Attempt = {
  version: 1;
  mode: Mode;
  /** When it began; of two runs the later one counts. Given by the caller: core has no clock. */
  started: number;
  /** Decides every display order. */
  seed: number;
  /** Item keys (`lesson/item`) in the order asked. */
  keys: string[];
  /** Position of the item shown; `keys.length` is the summary. */
  at: number;
  finished: boolean;
  answers: Record<string, Answer>;
  /** Counts the events taken. */
  rev: number;
};

export type Answer = {
  /** Counts the events taken for this item. */
  rev: number;
  response?: Response;
  /** Why the last submission was not ready. */
  reason?: Reason;
  /** The response is graded, and stays as it is until it is retried. */
  graded?: true;
  /** Graded submissions so far. */
  tries: number;
  /** What the first try earned: this is measured. */
  first?: Points;
  /** The most any try earned: this is encouraged. */
  best?: Points;
  hinted?: true;
  /** The key has been shown. */
  revealed?: true;
};

export type AttemptEvent =
  | { type: 'changed'; key: string; response: Response }
  | { type: 'submitted'; key: string }
  | { type: 'retried'; key: string }
  | { type: 'hinted'; key: string }
  | { type: 'revealed'; key: string }
  | { type: 'moved'; to: number }
  | { type: 'finished' };

export type ItemOfKey = (key: string) => Item | undefined;

export const start = (mode: Mode, keys: string[], { seed, started }: { seed: number; started: number }): Attempt => ({
  version: 1,
  mode,
  started,
  seed,
  keys,
  at: 0,
  finished: false,
  answers: {},
  rev: 0,
});

const untouched: Answer = { rev: 0, tries: 0 };
export const answerTo = (attempt: Attempt, key: string): Answer => attempt.answers[key] ?? untouched;

/**
 * The attempt after an event. An event that is not allowed now (a change after grading, a second try in a check)
 * returns the same attempt: views may offer too much without doing harm.
 */
export function step(attempt: Attempt, event: AttemptEvent, itemOf: ItemOfKey): Attempt {
  const oneTry = attempt.mode === 'check' || attempt.mode === 'checkup';
  if (event.type === 'moved') {
    const to = Math.max(0, Math.min(attempt.keys.length, Math.trunc(event.to)));
    return to === attempt.at ? attempt : { ...attempt, at: to, rev: attempt.rev + 1 };
  }
  if (event.type === 'finished') {
    const end = attempt.keys.length;
    if ((attempt.finished && attempt.at === end) || (oneTry && !attempt.keys.every((k) => answerTo(attempt, k).graded)))
      return attempt;
    return { ...attempt, finished: true, at: end, rev: attempt.rev + 1 };
  }
  const { key } = event;
  const item = itemOf(key);
  if (!item || !attempt.keys.includes(key)) return attempt;
  const answer = answerTo(attempt, key);
  const next = answerAfter(answer, event.type, item, event.type === 'changed' ? event.response : undefined, oneTry);
  if (next === answer) return attempt;
  return { ...attempt, rev: attempt.rev + 1, answers: { ...attempt.answers, [key]: { ...next, rev: answer.rev + 1 } } };
}

function answerAfter(
  answer: Answer,
  type: string,
  item: Item,
  response: Response | undefined,
  oneTry: boolean,
): Answer {
  if (type === 'hinted') return oneTry || !item.hint ? answer : { ...answer, hinted: true };
  if (type === 'revealed') return oneTry ? answer : { ...answer, revealed: true };
  if (type === 'retried') {
    if (oneTry || !answer.graded || !answer.best?.possible) return answer;
    const { reason: _, graded: __, revealed: ___, ...rest } = answer;
    // Where much was put in, only the slip needs mending; a choice or a talk begins afresh.
    if (item.kind === 'single' || item.kind === 'scenario') delete rest.response;
    return rest;
  }
  if (answer.graded || answer.revealed) return answer;
  if (type === 'changed') {
    const { reason: _, ...rest } = answer;
    return { ...rest, response };
  }
  const outcome = grade(item, answer.response);
  if (outcome.kind === 'incomplete') return { ...answer, reason: outcome.reason };
  const { reason: _, ...rest } = answer;
  const points = { earned: outcome.earned, possible: outcome.possible };
  return {
    ...rest,
    graded: true,
    tries: answer.tries + 1,
    first: answer.first ?? points,
    best: answer.best && answer.best.earned >= points.earned ? answer.best : points,
  };
}

/** What is known of an answer now, whether or not it may be shown yet. */
export const outcomeOf = (answer: Answer, item: Item): Outcome | undefined =>
  answer.graded ? grade(item, answer.response) : undefined;

/** Whether right and wrong may be shown: at once in practice, at the end of a check. */
export function showsFeedback(attempt: Attempt, key: string): boolean {
  if (attempt.mode !== 'practice') return attempt.finished;
  const answer = answerTo(attempt, key);
  return Boolean(answer.graded || answer.revealed);
}
