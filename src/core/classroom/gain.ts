import type { ClassFile, Result } from './class-file.ts';
import { kept, present } from './class-file.ts';

/** What a class measured before and after; shares run from 0 to 100. Only learners with both count. */
export type Gain = {
  /** Learners measured both times. */
  n: number;
  before: Spread;
  after: Spread;
  change: Spread;
  /** Share of what was still to be learnt that was learnt, of the class as a whole; absent where nothing was left to learn. */
  gain?: number;
  /** Learners measured only once. */
  onlyBefore: number;
  onlyAfter: number;
  /** Learners who reach `mastery` afterwards. */
  reached: number;
};

export type Spread = { mean: number; /** Sample standard deviation; 0 below two. */ sd: number };

/** Share from which something counts as known. */
export const mastery = 80;

export type Caution = 'few' | 'many-unmatched' | 'ceiling' | 'same-items' | 'short' | 'no-control';

/** First "before" and last "after" of every learner. */
export function pairs(file: ClassFile): { learner: string; name: string; before?: Result; after?: Result }[] {
  const results = kept(file);
  return present(file).map((l) => {
    const mine = (phase: Result['phase']) =>
      results
        .filter((r) => r.learner === l.id && r.phase === phase && possible(r) > 0)
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    return { learner: l.id, name: l.name, before: mine('before')[0], after: mine('after').pop() };
  });
}

/**
 * @param only answers that count; without it all do. A competency counts for a learner who met it both times.
 */
export function gainOf(file: ClassFile, only?: (competency: string) => boolean): Gain {
  const scores = pairs(file).map(({ before, after }) => ({ before: share(before, only), after: share(after, only) }));
  const matched = scores.flatMap(({ before, after }) =>
    before === undefined || after === undefined ? [] : [{ before, after }],
  );
  const before = spread(matched.map((m) => m.before));
  const after = spread(matched.map((m) => m.after));
  return {
    n: matched.length,
    before,
    after,
    change: spread(matched.map((m) => m.after - m.before)),
    ...(matched.length > 0 && before.mean < 100 && { gain: (after.mean - before.mean) / (100 - before.mean) }),
    onlyBefore: scores.filter((s) => s.before !== undefined && s.after === undefined).length,
    onlyAfter: scores.filter((s) => s.before === undefined && s.after !== undefined).length,
    reached: matched.filter((m) => m.after + 1e-9 >= mastery).length,
  };
}

/** Gains by competency, weakest afterwards first. */
export function gainsByCompetency(file: ClassFile): { competency: string; gain: Gain }[] {
  const codes = new Set(kept(file).flatMap((r) => r.answers.map((a) => a.competency)));
  return [...codes]
    .map((competency) => ({ competency, gain: gainOf(file, (c) => c === competency) }))
    .filter(({ gain }) => gain.n > 0)
    .sort((a, b) => a.gain.after.mean - b.gain.after.mean || (a.competency < b.competency ? -1 : 1));
}

/** What a reader must know before believing the numbers. */
export function cautions(file: ClassFile): Caution[] {
  const gain = gainOf(file);
  if (gain.n === 0) return [];
  const measured = pairs(file).filter((p) => p.before && p.after);
  const items = (r: Result) => r.answers.map((a) => a.item).filter((i) => !i.startsWith('area/'));
  const found: Caution[] = [];
  if (gain.n < 10) found.push('few');
  if (gain.onlyBefore + gain.onlyAfter > gain.n / 2) found.push('many-unmatched');
  if (gain.before.mean >= 90) found.push('ceiling');
  if (measured.some((p) => items(p.before!).some((i) => items(p.after!).includes(i)))) found.push('same-items');
  if (measured.some((p) => Math.min(possible(p.before!), possible(p.after!)) < 5)) found.push('short');
  return [...found, 'no-control'];
}

const possible = (r: Result) => r.answers.reduce((n, a) => n + a.possible, 0);

/** Share of the points, 0 to 100; undefined where nothing was asked. */
export function share(
  result: Result | undefined,
  only: (competency: string) => boolean = () => true,
): number | undefined {
  const answers = result?.answers.filter((a) => only(a.competency)) ?? [];
  const all = answers.reduce((n, a) => n + a.possible, 0);
  return all > 0 ? (100 * answers.reduce((n, a) => n + a.earned, 0)) / all : undefined;
}

export function spread(values: readonly number[]): Spread {
  if (values.length === 0) return { mean: 0, sd: 0 };
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const sd = values.length < 2 ? 0 : Math.sqrt(values.reduce((s, v) => s + (v - mean) ** 2, 0) / (values.length - 1));
  return { mean, sd };
}
