/**
 * What one device remembers of one learner. Keyed by permanent ids, so that editing, moving or
 * translating a lesson orphans nothing. Times are milliseconds since 1970.
 */
export type Progress = {
  version: 1;
  /** By `lesson/item`. */
  items: Record<string, ItemRecord>;
  /** By lesson slug: when its page was first opened, and when its quiz was first finished. */
  lessons: Record<string, { opened: number; finished?: number }>;
  /** By practice script id. */
  practice: Record<string, PracticeRecord>;
  /** By module id: best final check so far. */
  checks: Record<string, CheckRecord>;
  /** By the time it was taken. */
  checkups: Record<string, CheckupRecord>;
};

/** Scores are shares from 0 to 1. The first try is what is measured; the best is what is encouraged. */
export type ItemRecord = { first: Try; last: Try; best: number; tries: number };
export type Try = { at: number; score: number };
export type PracticeRecord = { guided?: PracticeTry; alone?: PracticeTry };
export type PracticeTry = { at: number; mistakes: number; hints: number };
export type CheckRecord = { at: number; earned: number; possible: number; passed: boolean };
export type CheckupRecord = {
  form: 'A' | 'B';
  areas: Record<string, { earned: number; possible: number }>;
  confidence?: string;
};

export const emptyProgress = (): Progress => ({
  version: 1,
  items: {},
  lessons: {},
  practice: {},
  checks: {},
  checkups: {},
});

/** `record` after one more try. */
export function addTry(record: ItemRecord | undefined, next: Try): ItemRecord {
  if (!record) return { first: next, last: next, best: next.score, tries: 1 };
  return { first: record.first, last: next, best: Math.max(record.best, next.score), tries: record.tries + 1 };
}

/** The better of two checks; of two equal ones, the earlier. */
export function betterCheck(a: CheckRecord | undefined, b: CheckRecord): CheckRecord {
  if (!a) return b;
  const [x, y] = [a.earned / a.possible, b.earned / b.possible];
  if (x !== y) return x > y ? a : b;
  if (a.at !== b.at) return a.at < b.at ? a : b;
  return a.possible >= b.possible ? a : b;
}
