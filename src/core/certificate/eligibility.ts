import type { CheckRecord, Progress } from '../progress/record.ts';

/** A record of completion that this device may print. */
export type Completion = { module: string; check: CheckRecord; lessons: number };

/**
 * Modules whose final check was passed, latest first. Passing is what counts: a learner who knew it all
 * needs no ticked lessons. `lessons` is how many of the module's lessons were finished here.
 */
export function completions(progress: Progress, modules: { id: string; lessons: string[] }[]): Completion[] {
  return modules
    .flatMap((m) => {
      const check = progress.checks[m.id];
      if (!check?.passed) return [];
      return [{ module: m.id, check, lessons: m.lessons.filter((l) => progress.lessons[l]?.finished !== undefined).length }];
    })
    .sort((a, b) => b.check.at - a.check.at);
}
