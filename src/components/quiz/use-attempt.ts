import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { arrange } from '../../core/quiz/arrange.ts';
import { answerTo, firstTries, outcomeOf, start, step, type Attempt, type AttemptEvent } from '../../core/quiz/attempt.ts';
import { draw } from '../../core/quiz/draw.ts';
import { passes } from '../../core/quiz/grade.ts';
import { join, resume } from '../../core/quiz/resume.ts';
import { loadAttempt, recordCheck, recordFinished, recordOutcome, saveAttempt } from '../../stores/progress.ts';
import { onOtherTab } from '../../stores/storage.ts';
import { keyOf, type QuizData, type QuizItem } from './types.ts';

export type Run = {
  attempt: Attempt;
  itemOf: (key: string) => QuizItem | undefined;
  orderOf: (key: string) => readonly string[];
  send: (event: AttemptEvent) => void;
  restart: () => void;
};

/** The attempt of a quiz: kept on this device after every event, joined with what another tab did meanwhile. */
export function useAttempt(data: QuizData): Run {
  const items = useMemo(() => new Map(data.items.map((i) => [keyOf(i), i])), []);
  const itemOf = (key: string) => items.get(key);
  const stored = () => {
    const found = resume(loadAttempt(data.id), data.mode, itemOf);
    // Without drawing, all items are asked: a list made before the author added one is out of date.
    return found && !data.draw && found.keys.join() !== [...items.keys()].join() ? undefined : found;
  };
  const [attempt, show] = useState(() => stored() ?? begin(data));
  // Two events may come before the next render.
  const now = useRef(attempt);
  const set = (next: Attempt) => show((now.current = next));

  useEffect(() => onOtherTab(`attempt:${data.id}`, () => set(joined(now.current, stored()))), []);

  const send = (event: AttemptEvent) => {
    const before = joined(now.current, stored());
    const after = step(before, event, itemOf);
    set(after);
    if (after === before) return;
    saveAttempt(data.id, after);
    record(data, before, after, event);
  };
  const restart = () => {
    set(begin(data));
    saveAttempt(data.id, now.current);
  };
  const orders = useMemo(
    () => arrange(attempt.keys.map((key) => ({ key, item: items.get(key)! })), attempt.seed),
    [attempt.seed, attempt.keys.join()],
  );
  return { attempt, itemOf, orderOf: (key) => orders.get(key) ?? [], send, restart };
}

/** What another tab answered is taken over; this tab stays at its own question. */
function joined(mine: Attempt, other: Attempt | undefined): Attempt {
  if (!other) return mine;
  const both = join(mine, other);
  return both.started === mine.started && !both.finished ? { ...both, at: mine.at } : both;
}

function begin(data: QuizData): Attempt {
  const seed = Math.floor(Math.random() * 2 ** 32);
  const bank = data.items.map((i) => ({ key: keyOf(i), competency: i.competency, lesson: i.lesson }));
  let keys = bank.map((e) => e.key);
  if (data.draw) {
    const name = `${data.id}:used`;
    const before = loadAttempt(name);
    const used = Array.isArray(before) ? (before as string[]) : [];
    keys = draw(bank, data.draw, { seed, used });
    saveAttempt(name, [...used.filter((k) => !keys.includes(k)), ...keys]);
  }
  return start(data.mode, keys, { seed, started: Date.now() });
}

function record(data: QuizData, before: Attempt, after: Attempt, event: AttemptEvent): void {
  const at = Date.now();
  if (event.type === 'submitted' && answerTo(after, event.key).tries > answerTo(before, event.key).tries && data.mode !== 'checkup') {
    const item = data.items.find((i) => keyOf(i) === event.key)!;
    const outcome = outcomeOf(answerTo(after, event.key), item);
    if (outcome?.kind === 'graded') recordOutcome(event.key, { earned: outcome.earned, possible: outcome.possible, at });
  }
  if (!after.finished || before.finished) return;
  if (data.lesson && after.keys.every((k) => answerTo(after, k).tries)) recordFinished(data.lesson, at);
  if (data.check) {
    const points = firstTries(after);
    recordCheck(data.check.module, { at, ...points, passed: passes(points, data.check.pass) });
  }
}
