import { emptyProgress, type Progress } from './record.ts';

export type ReadProgress =
  | { kind: 'ok'; progress: Progress }
  /** Written by a newer version of the site: kept as it is, not overwritten. */
  | { kind: 'future'; version: number }
  /** Not ours or damaged; `rescued` holds every part that could still be read. */
  | { kind: 'damaged'; rescued: Progress };

/** Reads a stored or imported record, whatever state it is in. Never throws. */
export function readProgress(text: string): ReadProgress {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { kind: 'damaged', rescued: emptyProgress() };
  }
  if (!isObject(data)) return { kind: 'damaged', rescued: emptyProgress() };
  if (typeof data['version'] === 'number' && data['version'] > 1) return { kind: 'future', version: data['version'] };
  let damaged = data['version'] !== 1;
  const part = <T>(key: string, ok: (x: Record<string, unknown>) => boolean): Record<string, T> => {
    const from = data[key];
    if (!isObject(from)) {
      damaged = true;
      return {};
    }
    // `in`: a key like `constructor` is no id, and would be found in every record.
    const good = Object.entries(from).filter(([k, v]) => !(k in {}) && isObject(v) && ok(v));
    if (good.length < Object.keys(from).length) damaged = true;
    return Object.fromEntries(good) as Record<string, T>;
  };
  const progress: Progress = {
    version: 1,
    items: part('items', (x) => isTry(x['first']) && isTry(x['last']) && isScore(x['best']) && isCount(x['tries'])),
    lessons: part('lessons', (x) => isTime(x['opened']) && (x['finished'] === undefined || isTime(x['finished']))),
    practice: part('practice', (x) => [x['guided'], x['alone']].every((t) => t === undefined || isPractice(t))),
    checks: part(
      'checks',
      (x) =>
        isTime(x['at']) &&
        isCount(x['earned']) &&
        isCount(x['possible']) &&
        (x['possible'] as number) > 0 &&
        typeof x['passed'] === 'boolean',
    ),
    checkups: part(
      'checkups',
      (x) =>
        (x['form'] === 'A' || x['form'] === 'B') &&
        isObject(x['areas']) &&
        Object.values(x['areas']).every((v) => isObject(v) && isCount(v['earned']) && isCount(v['possible'])),
    ),
  };
  return damaged ? { kind: 'damaged', rescued: progress } : { kind: 'ok', progress };
}

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);
/** Within the calendar of `Date`. */
const isTime = (x: unknown) => typeof x === 'number' && Math.abs(x) <= 8.64e15;
const isCount = (x: unknown) => Number.isFinite(x) && (x as number) >= 0;
const isScore = (x: unknown) => typeof x === 'number' && x >= 0 && x <= 1;
const isTry = (x: unknown) => isObject(x) && isTime(x['at']) && isScore(x['score']);
const isPractice = (x: unknown) => isObject(x) && isTime(x['at']) && isCount(x['mistakes']) && isCount(x['hints']);
