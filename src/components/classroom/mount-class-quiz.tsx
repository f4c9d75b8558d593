import { render } from 'preact';
import { ClassQuiz, type QuizRoomData } from './ClassQuiz.tsx';

export function mount(host: HTMLElement, data: QuizRoomData): void {
  host.textContent = '';
  render(<ClassQuiz {...data} />, host);
}
