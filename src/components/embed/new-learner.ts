import { dropAttempt, loadAttempt, saveAttempt } from '../../stores/progress.ts';

/** The registration that opened a lesson's quiz last on this computer, and the verbs said in it. */
type Last = { registration: string; said: string[] };
const name = (lesson: string) => `cmi5:${lesson}`;

/** Verbs already said in this registration. */
export function saidBefore(lesson: string, registration: string): string[] {
  const last = loadAttempt(name(lesson)) as Partial<Last> | null;
  return last?.registration === registration && Array.isArray(last.said) ? last.said : [];
}

export const keepSaid = (lesson: string, registration: string, said: string[]): void => {
  saveAttempt(name(lesson), { registration, said } satisfies Last);
};

/**
 * Opened by a learning system for somebody else than last time: the answers left on this computer are not theirs.
 * Called before the quiz looks for an attempt to go on with.
 */
export function forgetOtherLearner(lesson: string, search: string): void {
  const registration = new URLSearchParams(search).get('registration') ?? '';
  if ((loadAttempt(name(lesson)) as Partial<Last> | null)?.registration === registration) return;
  dropAttempt(`practice:${lesson}`);
  keepSaid(lesson, registration, []);
}
