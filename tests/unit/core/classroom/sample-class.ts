import {
  emptyClass,
  type Answer,
  type ClassFile,
  type Phase,
  type Result,
} from '../../../../src/core/classroom/class-file.ts';

export const answer = (item: string, earned: number, competency = '4.2', choice?: string): Answer => ({
  item: `lesson/${item}`,
  competency,
  earned,
  possible: 1,
  ...(choice && { choice }),
});

export const result = (learner: string, phase: Phase, answers: Answer[], more: Partial<Result> = {}): Result => ({
  id: `${learner}-${phase}`,
  learner,
  phase,
  at: phase === 'before' ? 1 : 2,
  source: 'cards',
  answers,
  changed: 1,
  ...more,
});

export const classOf = (names: string[], results: Result[] = [], more: Partial<ClassFile> = {}): ClassFile => ({
  ...emptyClass('class-1', 1),
  learners: names.map((name, i) => ({ id: `l${i + 1}`, name, card: i + 1, changed: 1 })),
  results,
  ...more,
});
