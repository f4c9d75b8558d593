import { nextForm } from '../../core/checkup/report.ts';
import { $progress, recordCheckup } from '../../stores/progress.ts';
import { mountQuiz } from '../quiz/mount-quiz.tsx';
import type { QuizItem } from '../quiz/types.ts';
import { checkupSummary } from './CheckupSummary.tsx';
import { confidenceKey, type CheckupData } from './data.ts';
import { resultOf } from './result.ts';

export function mount(host: HTMLElement, data: CheckupData): void {
  const { forms, items, locale, words } = data;
  mountQuiz(host, {
    data: { id: 'checkup', mode: 'checkup', items: [confidence(data), ...items], locale, words },
    Summary: checkupSummary(data),
    draw: () => [confidenceKey, ...forms[nextForm($progress.get().checkups, Math.random())]],
    finish: (_, attempt, at) => recordCheckup(at, resultOf(data, attempt)),
  });
}

const confidence = ({ checkup }: CheckupData): QuizItem => ({
  id: 'confidence',
  lesson: 'checkup',
  href: '',
  kind: 'poll',
  competency: '5.4',
  see: 'confidence',
  prompt: checkup.confidence,
  options: Object.entries(checkup.levels).map(([id, text]) => ({ id, text })),
});
