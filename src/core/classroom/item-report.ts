import { kept, type ClassFile } from './class-file.ts';

/** How one item went, over the first answer of each learner and the tallies. */
export type ItemReport = {
  item: string;
  competency: string;
  n: number;
  /** Share of the points earned, 0 to 100. */
  facility: number;
  /** The wrong option most often chosen, and by how many. */
  trap?: { choice: string; n: number };
  /** Correlation of the item with the rest of the answers of those who met it; absent below 10 learners. */
  discrimination?: number;
};

/** Items asked in class, most missed first. */
export function itemReports(file: ClassFile): ItemReport[] {
  const seen = new Set<string>();
  const byItem = new Map<
    string,
    { competency: string; scores: number[]; rests: number[]; wrong: Map<string, number> }
  >();
  const of = (item: string, competency: string) => {
    if (!byItem.has(item)) byItem.set(item, { competency, scores: [], rests: [], wrong: new Map() });
    return byItem.get(item)!;
  };
  for (const r of kept(file).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))) {
    const all = r.answers.reduce((s, a) => ({ earned: s.earned + a.earned, possible: s.possible + a.possible }), {
      earned: 0,
      possible: 0,
    });
    for (const a of r.answers) {
      if (a.item.startsWith('area/') || seen.has(`${r.learner} ${a.item}`)) continue;
      seen.add(`${r.learner} ${a.item}`);
      const entry = of(a.item, a.competency);
      entry.scores.push(a.earned / a.possible);
      // NaN where nothing else was answered.
      entry.rests.push((all.earned - a.earned) / (all.possible - a.possible));
      if (a.choice && a.earned < a.possible) entry.wrong.set(a.choice, (entry.wrong.get(a.choice) ?? 0) + 1);
    }
  }
  for (const t of file.tallies) {
    const entry = of(t.item, t.competency);
    for (const [choice, n] of Object.entries(t.counts)) {
      for (let i = 0; i < Math.min(n, 500); i++) {
        entry.scores.push(choice === t.right ? 1 : 0);
        entry.rests.push(Number.NaN);
      }
      if (choice !== t.right && n > 0) entry.wrong.set(choice, (entry.wrong.get(choice) ?? 0) + n);
    }
  }
  return [...byItem]
    .filter(([, e]) => e.scores.length > 0)
    .map(([item, e]): ItemReport => {
      const trap = [...e.wrong].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
      const discrimination = correlation(e.scores, e.rests);
      return {
        item,
        competency: e.competency,
        n: e.scores.length,
        facility: (100 * e.scores.reduce((a, b) => a + b, 0)) / e.scores.length,
        ...(trap && { trap: { choice: trap[0], n: trap[1] } }),
        ...(discrimination !== undefined && { discrimination }),
      };
    })
    .sort((a, b) => a.facility - b.facility || b.n - a.n || (a.item < b.item ? -1 : 1));
}

/** Competencies below mastery, weakest first, with the lessons whose items were missed: what to teach next. */
export function teachNext(
  reports: readonly ItemReport[],
  below = 80,
): { competency: string; facility: number; lessons: string[] }[] {
  const groups = new Map<string, ItemReport[]>();
  for (const r of reports) groups.set(r.competency, [...(groups.get(r.competency) ?? []), r]);
  return [...groups]
    .map(([competency, list]) => ({
      competency,
      facility: list.reduce((s, r) => s + r.facility * r.n, 0) / list.reduce((s, r) => s + r.n, 0),
      lessons: [...new Set(list.filter((r) => r.facility < below).map((r) => r.item.split('/')[0]!))],
    }))
    .filter((g) => g.facility < below)
    .sort((a, b) => a.facility - b.facility);
}

function correlation(xs: readonly number[], ys: readonly number[]): number | undefined {
  const both = xs.flatMap((x, i) => (Number.isNaN(ys[i]!) ? [] : [[x, ys[i]!] as const]));
  if (both.length < 10) return undefined;
  const mean = (k: 0 | 1) => both.reduce((s, p) => s + p[k], 0) / both.length;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (f: (p: readonly [number, number]) => number) => both.reduce((s, p) => s + f(p), 0);
  const [xx, yy] = [sum((p) => (p[0] - mx) ** 2), sum((p) => (p[1] - my) ** 2)];
  return xx > 0 && yy > 0 ? sum((p) => (p[0] - mx) * (p[1] - my)) / Math.sqrt(xx * yy) : undefined;
}
