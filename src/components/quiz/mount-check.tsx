import type { Attempt } from '../../core/quiz/attempt.ts';
import { passes } from '../../core/quiz/points.ts';
import { firstTries } from '../../core/quiz/result.ts';
import { recordCheck } from '../../stores/progress.ts';
import { CheckSummary } from './CheckSummary.tsx';
import { drawItems } from './draw-items.ts';
import { mountQuiz } from './mount-quiz.tsx';
import type { QuizData } from './types.ts';

export function mount(host: HTMLElement, data: QuizData): void {
  const tried = (item: string, score: number) =>
    host.dispatchEvent(new CustomEvent('it-quiz', { bubbles: true, detail: { type: 'answered', item, score } }));
  mountQuiz(host, { data, Summary: CheckSummary, draw: drawItems, finish, tried });
}

function finish({ check }: QuizData, attempt: Attempt, at: number): void {
  const points = firstTries(attempt);
  recordCheck(check!.module, { at, ...points, passed: passes(points, check!.pass) });
}
