import type { Answer, ClassFile, Learner, Result, Tally } from './class-file.ts';

/** Why a file is not used. `sealed` needs a passphrase first; `future` was written by a newer version of the site. */
export type Refusal = 'not-json' | 'not-a-class' | 'future' | 'sealed';

export type ReadClass =
  | { kind: 'ok'; file: ClassFile; /** Entries left out because they made no sense. */ dropped: number }
  | { kind: 'refused'; why: Refusal };

/** Reads a class from a file that may be anything. Never throws; what is kept has the right types. */
export function readClass(text: string): ReadClass {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'refused', why: 'not-json' };
  }
  if (isObject(data) && data['format'] === 'i-to-so-sealed') return { kind: 'refused', why: 'sealed' };
  if (!isObject(data) || data['format'] !== 'i-to-so-class' || !isId(data['id']))
    return { kind: 'refused', why: 'not-a-class' };
  if (data['version'] !== 1)
    return { kind: 'refused', why: isCount(data['version']) && data['version'] > 1 ? 'future' : 'not-a-class' };
  let dropped = 0;
  const listOf = <T>(x: unknown, read: (x: Record<string, unknown>) => T | undefined): T[] => {
    if (!Array.isArray(x)) {
      dropped++;
      return [];
    }
    const good = x.flatMap((e: unknown) => (isObject(e) ? (read(e) ?? []) : []));
    dropped += x.length - good.length;
    return good;
  };
  const file: ClassFile = {
    format: 'i-to-so-class',
    version: 1,
    id: data['id'],
    name: line(data['name']),
    ward: line(data['ward']),
    province: line(data['province']),
    changed: isCount(data['changed']) ? data['changed'] : 0,
    learners: listOf(data['learners'], readLearner),
    results: listOf(data['results'], (x) => readResult(x, listOf)),
    tallies: listOf(data['tallies'], readTally),
  };
  return { kind: 'ok', file, dropped };
}

function readLearner(x: Record<string, unknown>): Learner | undefined {
  const { id, name, card, changed } = x;
  if (!isId(id) || typeof name !== 'string' || !isCount(changed)) return undefined;
  return { id, name: line(name), card: isCount(card) ? Math.trunc(card) : 0, changed, ...gone(x) };
}

function readResult(
  x: Record<string, unknown>,
  listOf: <T>(x: unknown, read: (x: Record<string, unknown>) => T | undefined) => T[],
): Result | undefined {
  const { id, learner, phase, at, source, changed } = x;
  if (!isId(id) || !isId(learner) || !isPhase(phase) || !isCount(at) || !isCount(changed) || !isSource(source))
    return undefined;
  return { id, learner, phase, at, source, answers: listOf(x['answers'], readAnswer), changed, ...gone(x) };
}

/** Also used for what comes from a learner's phone. */
export function readAnswer(x: Record<string, unknown>): Answer | undefined {
  const { item, competency, earned, possible, choice } = x;
  if (!isKey(item) || !isCompetency(competency)) return undefined;
  if (!isCount(earned) || !isCount(possible) || possible === 0 || possible > 1000 || earned > possible)
    return undefined;
  return { item, competency, earned, possible, ...(isId(choice) && { choice }) };
}

function readTally(x: Record<string, unknown>): Tally | undefined {
  const { id, phase, at, item, competency, right, counts, changed } = x;
  if (
    !isId(id) ||
    !isPhase(phase) ||
    !isCount(at) ||
    !isKey(item) ||
    !isCompetency(competency) ||
    !isId(right) ||
    !isObject(counts) ||
    !isCount(changed)
  )
    return undefined;
  if (!Object.entries(counts).every(([k, v]) => isId(k) && isCount(v))) return undefined;
  return { id, phase, at, item, competency, right, counts: counts as Record<string, number>, changed };
}

const isObject = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);
const isCount = (x: unknown): x is number => typeof x === 'number' && x >= 0 && x <= Number.MAX_SAFE_INTEGER;
const isId = (x: unknown): x is string => typeof x === 'string' && /^[A-Za-z0-9_:-]{1,64}$/.test(x);
const isKey = (x: unknown): x is string => typeof x === 'string' && /^[a-z0-9-]{1,64}\/[A-Za-z0-9-]{1,64}$/.test(x);
const isCompetency = (x: unknown): x is string => typeof x === 'string' && /^\d(\.\d)?$/.test(x);
const isPhase = (x: unknown): x is Result['phase'] => x === 'before' || x === 'after' || x === 'lesson';
const isSource = (x: unknown): x is Result['source'] => x === 'cards' || x === 'qr' || x === 'file' || x === 'paper';
const gone = (x: Record<string, unknown>) => (x['gone'] === true ? ({ gone: true } as const) : {});

/** One line of words: NFC, no control characters, not endless. */
const line = (x: unknown): string =>
  typeof x === 'string'
    ? x
        .normalize('NFC')
        .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
        .trim()
        .slice(0, 200)
    : '';
