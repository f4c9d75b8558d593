import type { CheckRecord, Progress } from '../progress/record.ts';
import type { RecordKind } from './record.ts';

/** A record of completion that this device may print. `lessons`: how many of its lessons were finished here. */
export type Completion = {
  kind: RecordKind;
  subject: string;
  at: number;
  earned: number;
  possible: number;
  lessons: number;
};

export type Subject = { id: string; lessons: string[] };

/**
 * What was completed here, latest first. A module counts when its final check was passed: a learner who knew it all
 * needs no ticked lessons. A path has no check of its own: it counts when every lesson of it was finished, and states
 * no points. A module for helpers gives a helper's record.
 */
export function completions(
  progress: Progress,
  modules: (Subject & { helper?: boolean })[],
  paths: Subject[] = [],
): Completion[] {
  const finished = (slug: string) => progress.lessons[slug]?.finished;
  const ofModules = modules.flatMap((m): Completion[] => {
    const check: CheckRecord | undefined = progress.checks[m.id];
    if (!check?.passed) return [];
    const { at, earned, possible } = check;
    return [
      {
        kind: m.helper ? 'helper' : 'module',
        subject: m.id,
        at,
        earned,
        possible,
        lessons: m.lessons.filter((l) => finished(l) !== undefined).length,
      },
    ];
  });
  const ofPaths = paths.flatMap((p): Completion[] => {
    const times = p.lessons.map(finished);
    if (times.length === 0 || times.some((t) => t === undefined)) return [];
    return [
      {
        kind: 'path',
        subject: p.id,
        at: Math.max(...(times as number[])),
        earned: 0,
        possible: 0,
        lessons: times.length,
      },
    ];
  });
  return [...ofModules, ...ofPaths].sort((a, b) => b.at - a.at);
}
