import { render, type ComponentProps } from 'preact';
import { answerTo, type Attempt } from '../../core/quiz/attempt.ts';
import { countRight } from '../../core/quiz/result.ts';
import { recordFinished } from '../../stores/progress.ts';
import { PracticeSummary } from './PracticeSummary.tsx';
import { Quiz } from './Quiz.tsx';
import type { Purpose } from './run.ts';
import { keyOf, type QuizData } from './types.ts';

export function mount(host: HTMLElement, data: QuizData): void {
  // What happens is also told as an event, for a page of a school around an embedded quiz.
  const tell = (detail: object) => host.dispatchEvent(new CustomEvent('it-quiz', { bubbles: true, detail }));
  const all: Purpose = {
    tried(key, score) {
      if (data.items.some((i) => keyOf(i) === key && i.kind !== 'poll')) tell({ type: 'answered', item: key, score });
    },
    finish(_, attempt, at) {
      finish(data, attempt, at);
      tell({ type: 'finished', first: countRight(attempt, 'first'), best: countRight(attempt, 'best') });
    },
  };
  mountQuiz(host, data.inline ? { data } : { data, Summary: PracticeSummary, ...all });
}

/**
 * The live quiz stands beside its static form, which stays for printing. When all is answered, `host` sends
 * "it-finished" with the attempt, for whoever embeds the page.
 */
export function mountQuiz(host: HTMLElement, props: ComponentProps<typeof Quiz>): void {
  const live = document.createElement('div');
  live.className = 'live';
  const tell: typeof props.finish = (data, attempt, at) => {
    if (props.finish) props.finish(data, attempt, at);
    host.dispatchEvent(new CustomEvent('it-finished', { bubbles: true, detail: attempt }));
  };
  render(<Quiz {...props} finish={tell} />, host.appendChild(live));
}

/** A lesson is finished when every question of its quiz has been answered, rightly or not. */
function finish(data: QuizData, attempt: Attempt, at: number): void {
  if (data.lesson && attempt.keys.every((k) => answerTo(attempt, k).tries)) recordFinished(data.lesson, at);
}
