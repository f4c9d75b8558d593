import { emptyProgress, type PracticeRecord } from '../progress/record.ts';
import { merge } from '../progress/merge.ts';
import type { Answer, Attempt, Mode } from '../quiz/attempt.ts';
import { join } from '../quiz/resume.ts';
import type { Response } from '../quiz/response.ts';

/** What a learning system keeps of one lesson for one learner. */
export type Kept = {
  /** By the name under which the page keeps each: `practice:<lesson>`, `practice:<lesson>/<item>`, `check:<module>`. */
  attempts: Record<string, Attempt>;
  practice: Record<string, PracticeRecord>;
  /** Per cent of the best run finished so far; null where a finished run had nothing to measure. */
  best?: number | null;
};

export const nothingKept = (): Kept => ({ attempts: {}, practice: {} });

/** SCORM 1.2, `cmi.suspend_data`: CMIString4096. */
export const suspendLimit = 4096;

type PackedAnswer = [rev: number, tries: number, flags: number, ...points: number[]] | [...number[], Response];
type PackedAttempt = [Mode, number, number, number, number, number, string[], (PackedAnswer | 0)[]];
type Packed = [version: 1, best: number | null | 0 | [number], Record<string, PackedAttempt>, Kept['practice']];

/**
 * As short a text as resuming needs, of ASCII only, so that characters and bytes are the same in every system.
 * What does not fit is left out oldest first: the words of an answer before its points, whole runs last. Never cut.
 */
export function pack(kept: Kept, limit = suspendLimit): string {
  for (let state: Kept | undefined = kept; state; state = withLess(state)) {
    const text = ascii(JSON.stringify(packed(state)));
    if (text.length <= limit) return text;
  }
  return '';
}

/** Reads what `pack` wrote. Undefined for anything else, and nothing is thrown. */
export function unpack(text: string): Kept | undefined {
  try {
    const [version, best, attempts, practice] = JSON.parse(text) as Packed;
    if (version !== 1) return undefined;
    return {
      attempts: Object.fromEntries(Object.entries(attempts).map(([id, a]) => [id, unpackedAttempt(a)])),
      practice: Object.fromEntries(Object.entries(practice)),
      ...(best === 0 ? {} : { best: Array.isArray(best) ? best[0] : null }),
    };
  } catch {
    return undefined;
  }
}

/** Both together: what this device could not send, and what the system has from elsewhere. */
export function joinKept(a: Kept, b: Kept): Kept {
  const attempts = { ...a.attempts };
  for (const [id, other] of Object.entries(b.attempts)) {
    const mine = attempts[id];
    attempts[id] = mine ? join(mine, other) : other;
  }
  const { practice } = merge(
    { ...emptyProgress(), practice: a.practice },
    { ...emptyProgress(), practice: b.practice },
  );
  const best = better(a.best, b.best);
  return { attempts, practice, ...(best === undefined ? {} : { best }) };
}

/** The better of two results; a run without a measure counts less than any with one, and more than none. */
export const better = (a: Kept['best'], b: Kept['best']): Kept['best'] =>
  a === undefined ? b : b === undefined ? a : a === null ? b : b === null ? a : Math.max(a, b);

const packed = ({ attempts, practice, best }: Kept): Packed => [
  1,
  best === undefined ? 0 : best === null ? null : [best],
  Object.fromEntries(Object.entries(attempts).map(([id, a]) => [id, packedAttempt(a)])),
  practice,
];

const packedAttempt = (a: Attempt): PackedAttempt => [
  a.mode,
  a.started,
  a.seed,
  a.at,
  Number(a.finished),
  a.rev,
  a.keys,
  a.keys.map((k) => (a.answers[k] ? packedAnswer(a.answers[k]) : 0)),
];

/** Bits of an answer. */
const GRADED = 1;
const HINTED = 2;
const REVEALED = 4;
const MEASURED = 8;
const ANSWERED = 16;

function packedAnswer(a: Answer): PackedAnswer {
  const flags =
    (a.graded ? GRADED : 0) |
    (a.hinted ? HINTED : 0) |
    (a.revealed ? REVEALED : 0) |
    (a.first && a.best ? MEASURED : 0) |
    (a.response === undefined ? 0 : ANSWERED);
  const points = a.first && a.best ? [a.first.earned, a.first.possible, a.best.earned, a.best.possible] : [];
  const all: (number | Response)[] = [a.rev, a.tries, flags, ...points];
  return (a.response === undefined ? all : [...all, a.response]) as PackedAnswer;
}

function unpackedAttempt([mode, started, seed, at, finished, rev, keys, answers]: PackedAttempt): Attempt {
  const known = keys.flatMap((key, i): [string, Answer][] => {
    const answer = answers[i];
    return answer ? [[key, unpackedAnswer(answer as (number | Response)[])]] : [];
  });
  return {
    version: 1,
    mode,
    started,
    seed,
    keys,
    at,
    finished: finished === 1,
    answers: Object.fromEntries(known),
    rev,
  };
}

function unpackedAnswer([rev, tries, bits, ...rest]: (number | Response)[]): Answer {
  const flags = bits as number;
  const [earned, possible, bestEarned, bestPossible] = flags & MEASURED ? (rest.splice(0, 4) as number[]) : [];
  return {
    rev: rev as number,
    ...(flags & ANSWERED ? { response: rest[0] as Response } : {}),
    ...(flags & GRADED ? { graded: true as const } : {}),
    tries: tries as number,
    ...(flags & MEASURED
      ? {
          first: { earned: earned!, possible: possible! },
          best: { earned: bestEarned!, possible: bestPossible! },
        }
      : {}),
    ...(flags & HINTED ? { hinted: true as const } : {}),
    ...(flags & REVEALED ? { revealed: true as const } : {}),
  };
}

/** The next thing to do without; undefined when nothing is left. */
function withLess(kept: Kept): Kept | undefined {
  const oldest = Object.entries(kept.attempts).sort(([, a], [, b]) => a.started - b.started);
  for (const [id, attempt] of oldest) {
    const key = attempt.keys.find((k) => attempt.answers[k]?.response !== undefined);
    if (key === undefined) continue;
    // Not graded any more: the page then asks again, and the points of the first try stay.
    const { response: _, graded: __, ...rest } = attempt.answers[key]!;
    return {
      ...kept,
      attempts: { ...kept.attempts, [id]: { ...attempt, answers: { ...attempt.answers, [key]: rest } } },
    };
  }
  if (Object.keys(kept.practice).length) return { ...kept, practice: {} };
  if (oldest.length) return { ...kept, attempts: Object.fromEntries(oldest.slice(1)) };
  return undefined;
}

const ascii = (json: string) =>
  json.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
