import type { Attempt } from '../quiz/attempt.ts';

/** Statements of xAPI 1.0.3, as far as this site makes any. */
export type Statement = {
  /** A UUID: a record store keeps a statement once, however often it comes. */
  id: string;
  timestamp: string;
  actor: object;
  verb: { id: string; display: Record<string, string> };
  object: Activity;
  result?: Result;
  context?: Context;
};

export type Activity = { id: string; definition?: { type: string; name?: Record<string, string> } };
export type Result = {
  score?: { scaled: number };
  success?: boolean;
  completion?: boolean;
  duration?: string;
};
export type Context = {
  registration?: string;
  language?: string;
  contextActivities?: { parent?: Activity[]; category?: Activity[]; grouping?: Activity[] };
  extensions?: Record<string, unknown>;
};

export type Verb = 'answered' | 'completed' | 'passed' | 'failed' | 'initialized' | 'terminated';

export const verb = (name: Verb): Statement['verb'] => ({
  id: `http://adlnet.gov/expapi/verbs/${name}`,
  display: { en: name },
});

const types = {
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  check: 'http://adlnet.gov/expapi/activities/assessment',
};

/** What a page is about, for a record store. `home`: the site's address with a slash at its end. */
export type Subject = { home: string; id: string; kind: keyof typeof types; title: string; locale: string };

export const activityOf = ({ id, kind, title, locale }: Subject): Activity => ({
  id,
  definition: { type: types[kind], name: { [locale]: title } },
});

/** A question, named `lesson/item` in every language and on every page that asks it. */
const questionOf = (home: string, item: string): Activity => ({
  id: `${home}xapi/items/${item}`,
  definition: { type: 'http://adlnet.gov/expapi/activities/question' },
});

type Happened = Pick<Statement, 'verb' | 'object' | 'result' | 'context'>;

/** @param score from 0 to 1 */
export const answered = (subject: Subject, item: string, score: number): Happened => ({
  verb: verb('answered'),
  object: questionOf(subject.home, item),
  result: { score: { scaled: rounded(score) }, success: score === 1 },
  context: { language: subject.locale, contextActivities: { parent: [activityOf(subject)] } },
});

/** What a finished run says. @param pass share that passes, where something is judged */
export function finished(subject: Subject, scaled: number | undefined, pass?: number): Happened[] {
  const score = scaled === undefined ? {} : { score: { scaled: rounded(scaled) } };
  const about = { object: activityOf(subject), context: { language: subject.locale } };
  const completed = { verb: verb('completed'), ...about, result: { completion: true, ...score } };
  // 1e-9 absorbs what adding thirds loses (core/quiz/points.ts).
  if (pass === undefined || scaled === undefined || scaled + 1e-9 < pass) return [completed];
  return [completed, { verb: verb('passed'), ...about, result: { success: true, ...score } }];
}

/**
 * The share that the first tries earned; undefined where nothing is measured. Types only come from quiz/: its code
 * would be torn into one more file for every lesson (docs/performance.md).
 */
export function shareOf({ keys, answers }: Attempt): number | undefined {
  const first = keys.flatMap((k) => answers[k]?.first ?? []);
  const possible = first.reduce((sum, p) => sum + p.possible, 0);
  return possible ? first.reduce((sum, p) => sum + p.earned, 0) / possible : undefined;
}

const rounded = (n: number) => Math.round(n * 1e4) / 1e4;

/** 16 random bytes as a UUID of version 4 (RFC 9562, 5.4). */
export function uuid(bytes: Uint8Array): string {
  const b = Uint8Array.from(bytes);
  b[6] = (b[6]! & 0x0f) | 0x40;
  b[8] = (b[8]! & 0x3f) | 0x80;
  const hex = [...b].map((x) => x.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Milliseconds as an ISO 8601 duration. */
export const duration = (ms: number): string => `PT${Math.max(0, Math.round(ms / 10) / 100)}S`;
