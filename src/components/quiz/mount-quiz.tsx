import { render } from 'preact';
import { Quiz } from './Quiz.tsx';
import type { QuizData } from './types.ts';

/** The live quiz stands beside its static form, which stays for printing. */
export function mount(host: HTMLElement, data: QuizData): void {
  const live = document.createElement('div');
  live.className = 'live';
  host.append(live);
  render(<Quiz data={data} />, live);
}
