import type { ClassFile } from './class-file.ts';

/**
 * Two copies of one class as one. Commutative, associative and idempotent: it does not matter who sends what to whom
 * and how often. Of two versions of the same thing the later counts; of two equally late ones, always the same one.
 * @throws when the ids differ: other classes are combined in tables, never merged
 */
export function mergeClass(a: ClassFile, b: ClassFile): ClassFile {
  if (a.id !== b.id) throw new Error(`Classes ${a.id} and ${b.id} are two classes.`);
  const head = later(a, b, ({ name, ward, province }) => JSON.stringify([name, ward, province]));
  return {
    ...head,
    learners: union(a.learners, b.learners),
    results: union(a.results, b.results),
    tallies: union(a.tallies, b.tallies),
  };
}

function union<T extends { id: string; changed: number }>(a: readonly T[], b: readonly T[]): T[] {
  const all = new Map<string, T>();
  for (const x of [...a, ...b]) {
    const other = all.get(x.id);
    all.set(x.id, other ? later(other, x, canonical) : x);
  }
  return [...all.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
}

const later = <T extends { changed: number }>(a: T, b: T, text: (x: T) => string): T =>
  a.changed !== b.changed ? (a.changed > b.changed ? a : b) : text(a) >= text(b) ? a : b;

/** The same text for the same content, whatever the order of keys. */
const canonical = (x: unknown): string =>
  JSON.stringify(x, (_, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([p], [q]) => (p < q ? -1 : 1)))
      : v,
  );
