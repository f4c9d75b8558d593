import { emptyProgress } from '../../../core/progress/record.ts';
import { readProgress } from '../../../core/progress/migrate.ts';
import { nothingKept, type Kept } from '../../../core/lms/suspend.ts';
import type { Attempt } from '../../../core/quiz/attempt.ts';

/** Names that src/stores/ gives to what is learnt; everything else (size of letters, colours) belongs to the device. */
const attempt = 'itoso:attempt:';
const progress = 'itoso:progress';

/**
 * A `localStorage` for one learner: what is learnt lives here and in the learning system, so that the next learner at
 * the same computer finds none of it; the rest goes to the browser's own.
 * @param changed called after something learnt has changed
 */
export function pageStorage(own: Storage | undefined, start: Kept, changed: () => void) {
  const learnt = new Map<string, string>([
    ...Object.entries(start.attempts).map(([id, a]): [string, string] => [attempt + id, JSON.stringify(a)]),
    [progress, JSON.stringify({ ...emptyProgress(), practice: start.practice })],
  ]);
  const isLearnt = (key: string) => key.startsWith(attempt) || key.startsWith(progress);
  const device = <T>(use: (own: Storage) => T, without: T): T => {
    try {
      return own ? use(own) : without;
    } catch {
      return without;
    }
  };
  const keys = () => [...learnt.keys()];
  const storage: Storage = {
    get length() {
      return learnt.size;
    },
    key: (i) => keys()[i] ?? null,
    getItem: (key) => (isLearnt(key) ? (learnt.get(key) ?? null) : device((s) => s.getItem(key), null)),
    setItem(key, value) {
      if (!isLearnt(key)) return device((s) => s.setItem(key, value), undefined);
      learnt.set(key, value);
      changed();
    },
    removeItem(key) {
      if (!isLearnt(key)) return device((s) => s.removeItem(key), undefined);
      learnt.delete(key);
      changed();
    },
    clear: () => learnt.clear(),
  };
  return { storage, learnt: () => learntFrom(learnt) };
}

function learntFrom(entries: ReadonlyMap<string, string>): Kept {
  const kept = nothingKept();
  for (const [key, text] of entries)
    if (key.startsWith(attempt)) {
      // Which questions a check has asked before stands there too; a system does not need it.
      const a = JSON.parse(text) as Partial<Attempt> | null;
      if (Array.isArray(a?.keys) && a.answers) kept.attempts[key.slice(attempt.length)] = a as Attempt;
    }
  const read = readProgress(entries.get(progress) ?? '');
  if (read.kind === 'ok') kept.practice = read.progress.practice;
  return kept;
}
