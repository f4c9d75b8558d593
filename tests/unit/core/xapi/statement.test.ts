import { expect, test } from 'vitest';
import { receivers } from '../../../../src/core/xapi/receivers.ts';
import {
  activityOf,
  answered,
  duration,
  finished,
  shareOf,
  uuid,
  type Subject,
} from '../../../../src/core/xapi/statement.ts';

const subject: Subject = {
  home: 'https://x.test/hoc/',
  id: 'https://x.test/hoc/m/l/',
  kind: 'lesson',
  title: 'Bài',
  locale: 'vi',
};

test('an answer names its question for ever, its lesson, and how much of it was right', () => {
  const { object, result, context, verb } = answered(subject, 'l/i', 1 / 3);
  expect(verb.id).toBe('http://adlnet.gov/expapi/verbs/answered');
  expect(object.id).toBe('https://x.test/hoc/xapi/items/l/i');
  expect(result).toEqual({ score: { scaled: 0.3333 }, success: false });
  expect(context?.contextActivities?.parent?.[0]?.id).toBe(subject.id);
});

test('a finished run is completed; passed only where something is judged and reached', () => {
  const verbs = (scaled: number | undefined, pass?: number) =>
    finished(subject, scaled, pass).map((s) => s.verb.display['en']);
  expect(verbs(1)).toEqual(['completed']);
  expect(verbs(undefined)).toEqual(['completed']);
  expect(verbs(0.79, 0.8)).toEqual(['completed']);
  expect(verbs(0.1 + 0.7, 0.8)).toEqual(['completed', 'passed']);
});

test('a system can tell a lesson from a check and a question, and shows their titles', () => {
  const type = (name: string) => `http://adlnet.gov/expapi/activities/${name}`;
  expect(activityOf(subject).definition).toEqual({ type: type('lesson'), name: { vi: 'Bài' } });
  expect(activityOf({ ...subject, kind: 'check' }).definition?.type).toBe(type('assessment'));
  const said = answered(subject, 'l/i', 1);
  expect(said.object.definition?.type).toBe(type('question'));
  expect(said.result).toEqual({ score: { scaled: 1 }, success: true });
  expect(said.context?.language).toBe('vi');
});

test('a finished run names its page and language, and its score where there is one', () => {
  const [completed, passed] = finished(subject, 2 / 3, 0.5);
  for (const said of [completed!, passed!])
    expect(said).toMatchObject({ object: activityOf(subject), context: { language: 'vi' } });
  expect(completed!.result).toEqual({ completion: true, score: { scaled: 0.6667 } });
  expect(passed!.result).toEqual({ success: true, score: { scaled: 0.6667 } });
  expect(finished(subject, undefined, 0.5).map((s) => s.result)).toEqual([{ completion: true }]);
});

test('identifiers are UUIDs of version 4, durations ISO 8601', () => {
  expect(uuid(new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(uuid(new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000');
  expect(duration(61_234)).toBe('PT61.23S');
  expect(duration(-1)).toBe('PT0S');
});

test('a copy without a record store may send to nobody', () => {
  expect(receivers({ endpoint: '', launches: [] })).toEqual([]);
  expect(receivers({ endpoint: 'https://lrs.test/xapi/', launches: ['https://lms.test', 'https://lrs.test'] })).toEqual(
    ['https://lrs.test', 'https://lms.test'],
  );
});

test('the share is that of the first tries, and none where nothing is measured', () => {
  const answer = (earned: number, possible: number) => ({
    rev: 1,
    tries: 2,
    first: { earned, possible },
    best: { earned: possible, possible },
  });
  const attempt = (answers: Record<string, ReturnType<typeof answer>>) => ({
    version: 1 as const,
    mode: 'practice' as const,
    started: 1,
    seed: 1,
    keys: ['l/a', 'l/b', 'l/open'],
    at: 2,
    finished: true,
    answers,
    rev: 4,
  });
  expect(shareOf(attempt({ 'l/a': answer(0.5, 1), 'l/b': answer(1, 1) }))).toBe(0.75);
  expect(shareOf(attempt({ 'l/a': answer(0, 0) }))).toBeUndefined();
});
