import { render } from 'preact';
import { PracticeSummary } from './PracticeSummary.tsx';
import { Quiz } from './Quiz.tsx';
import { livePlace } from './live-place.ts';
import type { QuizData } from './types.ts';

/** The live quiz stands beside its static form, which stays for printing. */
export function mount(host: HTMLElement, data: QuizData): void {
  render(data.inline ? <Quiz data={data} /> : <Quiz data={data} Summary={PracticeSummary} />, livePlace(host));
}
