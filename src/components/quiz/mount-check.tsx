import { render } from 'preact';
import { CheckSummary } from './CheckSummary.tsx';
import { drawItems } from './draw-items.ts';
import { Quiz } from './Quiz.tsx';
import { livePlace } from './live-place.ts';
import type { QuizData } from './types.ts';

export function mount(host: HTMLElement, data: QuizData): void {
  render(<Quiz data={data} Summary={CheckSummary} drawing={drawItems} />, livePlace(host));
}
