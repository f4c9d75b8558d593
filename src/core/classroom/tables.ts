import type { ClassFile, Phase } from './class-file.ts';
import { kept, present } from './class-file.ts';
import { gainOf, gainsByCompetency, pairs, share, spread, type Spread } from './gain.ts';
import { mergeClass } from './merge-class.ts';

/** One line of a table over many classes. `tools/report` makes the same lines with DuckDB. */
export type Line = {
  province: string;
  ward: string;
  classes: number;
  learners: number;
  n: number;
  before: Spread;
  after: Spread;
  change: Spread;
  reached: number;
};

/** Copies of one class become one; different classes stay apart. */
export function distinct(files: readonly ClassFile[]): ClassFile[] {
  const byId = new Map<string, ClassFile>();
  for (const f of files) byId.set(f.id, byId.has(f.id) ? mergeClass(byId.get(f.id)!, f) : f);
  return [...byId.values()];
}

/** One line for each ward (`by: 'ward'`) or each province, in the order of the alphabet. Give it distinct classes. */
export function linesBy(by: 'ward' | 'province', classes: readonly ClassFile[]): Line[] {
  const groups = new Map<string, ClassFile[]>();
  for (const c of classes) {
    const key = JSON.stringify(by === 'ward' ? [c.province, c.ward] : [c.province]);
    groups.set(key, [...(groups.get(key) ?? []), c]);
  }
  const vietnamese = new Intl.Collator('vi');
  return [...groups.values()]
    .map((g) => lineOf(g, by))
    .sort((a, b) => vietnamese.compare(a.province, b.province) || vietnamese.compare(a.ward, b.ward));
}

function lineOf(classes: readonly ClassFile[], by: 'ward' | 'province'): Line {
  const matched = classes.flatMap((c) =>
    pairs(c).flatMap(({ before, after }) => {
      const [b, a] = [share(before), share(after)];
      return b === undefined || a === undefined ? [] : [{ b, a }];
    }),
  );
  return {
    province: classes[0]!.province,
    ward: by === 'ward' ? classes[0]!.ward : '',
    classes: classes.length,
    learners: classes.reduce((n, c) => n + present(c).length, 0),
    n: matched.length,
    before: spread(matched.map((m) => m.b)),
    after: spread(matched.map((m) => m.a)),
    change: spread(matched.map((m) => m.a - m.b)),
    reached: classes.reduce((n, c) => n + gainOf(c).reached, 0),
  };
}

/** A class as rows of plain values, headed by what stands in them; `head` gives the words. */
export function learnerRows(file: ClassFile, head: readonly string[]): (string | number)[][] {
  return [
    [...head],
    ...pairs(file).map(({ name, before, after }) => {
      const [b, a] = [share(before), share(after)];
      return [name, b ?? '', a ?? '', b === undefined || a === undefined ? '' : a - b];
    }),
  ];
}

/** Competencies of a class as rows. */
export function competencyRows(file: ClassFile, head: readonly string[]): (string | number)[][] {
  return [
    [...head],
    ...gainsByCompetency(file).map(({ competency, gain: g }) => [
      competency,
      g.n,
      g.before.mean,
      g.before.sd,
      g.after.mean,
      g.after.sd,
      g.change.mean,
    ]),
  ];
}

/** All results of a class, one answer a row; `phases` gives the words for when. */
export function answerRows(
  file: ClassFile,
  head: readonly string[],
  phases: Record<Phase, string>,
): (string | number)[][] {
  const names = new Map(present(file).map((l) => [l.id, l.name]));
  return [
    [...head],
    ...kept(file).flatMap((r) =>
      r.answers.map((a) => [
        names.get(r.learner) ?? '',
        phases[r.phase],
        new Date(r.at).toISOString().slice(0, 10),
        a.item,
        a.competency,
        a.earned,
        a.possible,
        a.choice ?? '',
      ]),
    ),
  ];
}
