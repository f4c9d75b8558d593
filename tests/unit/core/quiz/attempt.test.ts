import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  answerTo,
  outcomeOf,
  showsFeedback,
  start,
  step,
  type Attempt,
  type AttemptEvent,
  type Mode,
} from '../../../../src/core/quiz/attempt.ts';
import { countRight, firstTries } from '../../../../src/core/quiz/result.ts';
import { join, resume } from '../../../../src/core/quiz/resume.ts';
import type { Item } from '../../../../src/core/quiz/schema.ts';
import { full, items } from './items.ts';

const bank = new Map<string, Item>(Object.values(items).map((item) => [`l/${item.id}`, item]));
const itemOf = (key: string) => bank.get(key);
const begin = (mode: Mode, keys = ['l/one', 'l/many', 'l/call']) => start(mode, keys, { seed: 7, started: 1000 });
const run = (attempt: Attempt, ...events: AttemptEvent[]) => events.reduce((a, e) => step(a, e, itemOf), attempt);
const put = (key: string, response: never | string | string[]): AttemptEvent => ({ type: 'changed', key, response });
const submit = (key: string): AttemptEvent => ({ type: 'submitted', key });

describe('practice', () => {
  test('keeps an incomplete submission open, says why, and counts no try', () => {
    const a = run(begin('practice'), submit('l/one'));
    expect(answerTo(a, 'l/one')).toMatchObject({ tries: 0, reason: 'empty' });
    expect(showsFeedback(a, 'l/one')).toBe(false);
    expect(answerTo(run(a, put('l/one', 'a')), 'l/one').reason).toBeUndefined();
  });

  test('shows feedback at once and holds the graded response still', () => {
    const a = run(begin('practice'), put('l/one', 'a'), submit('l/one'));
    expect(showsFeedback(a, 'l/one')).toBe(true);
    expect(run(a, put('l/one', 'b'))).toBe(a);
    expect(run(a, submit('l/one'))).toBe(a);
  });

  test('measures the first try and keeps the best beside it', () => {
    const a = run(
      begin('practice'),
      put('l/many', ['a']),
      submit('l/many'),
      { type: 'retried', key: 'l/many' },
      put('l/many', ['a', 'b', 'c']),
      submit('l/many'),
      { type: 'retried', key: 'l/many' },
      put('l/many', ['d']),
      submit('l/many'),
    );
    expect(answerTo(a, 'l/many')).toMatchObject({
      tries: 3,
      first: { earned: 1 / 3, possible: 1 },
      best: { earned: 1, possible: 1 },
    });
    expect(firstTries(a)).toEqual({ earned: 1 / 3, possible: 1 });
    expect(countRight(a, 'first')).toEqual({ right: 0, of: 1 });
    expect(countRight(a, 'best')).toEqual({ right: 1, of: 1 });
  });

  test('begins a choice and a talk afresh on a retry, but keeps an arrangement to mend', () => {
    const a = run(
      begin('practice'),
      put('l/one', 'a'),
      submit('l/one'),
      { type: 'retried', key: 'l/one' },
      put('l/call', ['listen', 'pay']),
      submit('l/call'),
      { type: 'retried', key: 'l/call' },
      put('l/many', ['a']),
      submit('l/many'),
      { type: 'retried', key: 'l/many' },
    );
    expect(answerTo(a, 'l/one').response).toBeUndefined();
    expect(answerTo(a, 'l/call').response).toBeUndefined();
    expect(answerTo(a, 'l/many').response).toEqual(['a']);
  });

  test('remembers that the key was shown; a retry hides it again', () => {
    const a = run(begin('practice'), put('l/one', 'a'), submit('l/one'), { type: 'revealed', key: 'l/one' });
    expect(answerTo(a, 'l/one').revealed).toBe(true);
    expect(answerTo(run(a, { type: 'retried', key: 'l/one' }), 'l/one').revealed).toBeUndefined();
  });

  test('shows a hint only where the item has one', () => {
    const hinted = { ...items.single, hint: 'Nghĩ tới người nhà.' };
    const a = begin('practice');
    expect(step(a, { type: 'hinted', key: 'l/one' }, itemOf)).toBe(a);
    expect(
      answerTo(
        step(a, { type: 'hinted', key: 'l/one' }, () => hinted),
        'l/one',
      ).hinted,
    ).toBe(true);
  });

  test('never retries a poll', () => {
    const a = run(begin('practice', ['l/sure']), put('l/sure', 'yes'), submit('l/sure'));
    expect(run(a, { type: 'retried', key: 'l/sure' })).toBe(a);
  });

  test('may finish with questions left open, go back to them, and come to the summary again', () => {
    const a = run(begin('practice'), { type: 'finished' });
    expect(a).toMatchObject({ finished: true, at: 3 });
    expect(run(a, { type: 'finished' })).toBe(a);
    expect(run(a, { type: 'moved', to: 0 }, put('l/one', 'a'), submit('l/one'), { type: 'finished' })).toMatchObject({
      finished: true,
      at: 3,
    });
  });
});

describe.each(['check', 'checkup'] as const)('%s', (mode) => {
  test('gives one try for each item, without hints or keys', () => {
    const a = run(begin(mode), put('l/one', 'a'), submit('l/one'));
    for (const type of ['retried', 'hinted', 'revealed'] as const) expect(run(a, { type, key: 'l/one' })).toBe(a);
  });

  test('says nothing about right and wrong until all is finished', () => {
    let a = run(begin(mode), put('l/one', 'a'), submit('l/one'));
    expect(showsFeedback(a, 'l/one')).toBe(false);
    expect(run(a, { type: 'finished' })).toBe(a);
    a = run(a, put('l/many', ['a']), submit('l/many'), put('l/call', ['hang']), submit('l/call'), { type: 'finished' });
    expect(a.finished).toBe(true);
    expect(showsFeedback(a, 'l/one')).toBe(true);
    expect(run(a, { type: 'finished' })).toBe(a);
  });
});

test('an event for an item that is not asked changes nothing', () => {
  const a = begin('practice', ['l/one']);
  expect(run(a, put('l/many', ['a']), submit('l/many'), submit('l/gone'))).toBe(a);
});

test('begins at the first item, untouched, and counts every event that did something', () => {
  const a = begin('practice');
  expect(a).toMatchObject({ at: 0, rev: 0, finished: false, answers: {} });
  expect(answerTo(a, 'l/one')).toEqual({ rev: 0, tries: 0 });
  const b = run(
    a,
    put('l/one', 'a'),
    submit('l/one'),
    put('l/one', 'b'),
    { type: 'moved', to: 1 },
    { type: 'finished' },
  );
  expect(b.rev).toBe(4);
  expect(answerTo(b, 'l/one').rev).toBe(2);
});

test('moving to where it is already does nothing', () => {
  const a = begin('practice');
  expect(run(a, { type: 'moved', to: 0 })).toBe(a);
});

test('what is known of an answer is known once it is graded, shown or not', () => {
  const a = run(begin('check'), put('l/one', 'b'));
  expect(outcomeOf(answerTo(a, 'l/one'), items.single)).toBeUndefined();
  expect(outcomeOf(answerTo(run(a, submit('l/one')), 'l/one'), items.single)).toMatchObject({ earned: 1, possible: 1 });
});

test('the position stays between the first item and the summary', () => {
  expect(run(begin('practice'), { type: 'moved', to: 99 }).at).toBe(3);
  expect(run(begin('practice'), { type: 'moved', to: 2 }, { type: 'moved', to: -5 }).at).toBe(0);
});

const anyEvent: fc.Arbitrary<AttemptEvent> = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map((r) => put('l/one', r)),
  fc.subarray(['a', 'b', 'd']).map((r) => put('l/many', r)),
  fc.constantFrom<string[]>([], ['hang'], ['listen'], ['listen', 'pay']).map((r) => put('l/call', r)),
  fc.record({
    type: fc.constantFrom('submitted', 'retried', 'hinted', 'revealed'),
    key: fc.constantFrom('l/one', 'l/many', 'l/call'),
  }) as fc.Arbitrary<AttemptEvent>,
  fc.record({ type: fc.constant('moved' as const), to: fc.integer({ min: -1, max: 5 }) }),
  fc.constant({ type: 'finished' as const }),
);
const anyMode = fc.constantFrom<Mode>('practice', 'check', 'checkup');
const anyRun = fc
  .tuple(anyMode, fc.array(anyEvent, { maxLength: 30 }))
  .map(([mode, events]) => run(begin(mode), ...events));

describe('leaving and returning', () => {
  test('resumes exactly where it was, from what was stored', () => {
    fc.assert(
      fc.property(anyRun, (a) => void expect(resume(JSON.parse(JSON.stringify(a)), a.mode, itemOf)).toEqual(a)),
    );
  });

  test('starts anew when an item is gone, the mode differs, or what is stored is nonsense', () => {
    const a = begin('practice');
    expect(resume(a, 'check', itemOf)).toBeUndefined();
    expect(resume({ ...a, keys: ['l/gone'] }, 'practice', itemOf)).toBeUndefined();
    expect(resume({ ...a, version: 2 }, 'practice', itemOf)).toBeUndefined();
    fc.assert(fc.property(fc.jsonValue(), (x) => void resume(x, 'practice', itemOf)));
  });

  test('drops an answer whose shape is not that of its item', () => {
    const a = {
      ...begin('check'),
      finished: true,
      answers: {
        'l/one': { rev: 1, tries: 1, graded: true, response: ['a'] },
        'l/many': { rev: 1, tries: 0, response: [3] },
        'l/call': { rev: 1, tries: 0, response: ['hang'] },
      },
    };
    const back = resume(a, 'check', itemOf)!;
    expect(Object.keys(back.answers)).toEqual(['l/call']);
    expect(back.finished).toBe(false);
  });

  test('forgets an answer that names parts the item no longer has, or lacks a step it has now', () => {
    const answers = {
      'l/many': { rev: 2, tries: 0, response: ['a', 'gone'] },
      'l/steps': { rev: 1, tries: 0, response: ['a', 'b', 'c'] },
      'l/sort': { rev: 1, tries: 0, response: { paper: 'real' } },
      'l/one': { rev: 3, tries: 1, graded: true, response: 'gone' },
    };
    const back = resume({ ...begin('practice', Object.keys(answers)), answers }, 'practice', itemOf)!;
    expect(Object.keys(back.answers)).toEqual(['l/sort']);
  });

  test('survives any damage to one stored field', () => {
    fc.assert(
      fc.property(
        anyRun,
        fc.constantFrom('keys', 'answers', 'at', 'seed', 'started', 'rev', 'finished'),
        fc.jsonValue(),
        (a, field, junk) => {
          const back = resume({ ...a, [field]: junk }, a.mode, itemOf);
          if (back) for (const key of back.keys) void step(back, submit(key), itemOf);
        },
      ),
    );
  });
});

describe('two tabs', () => {
  // Tabs share a beginning, then each goes its own way.
  const tabs = fc
    .tuple(
      anyMode,
      fc.array(anyEvent, { maxLength: 8 }),
      fc.array(fc.array(anyEvent, { maxLength: 12 }), { minLength: 3, maxLength: 3 }),
    )
    .map(
      ([mode, shared, own]) =>
        own.map((events) => run(run(begin(mode), ...shared), ...events)) as [Attempt, Attempt, Attempt],
    );

  test('join is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(tabs, ([a, b, c]) => {
        expect(join(a, b)).toEqual(join(b, a));
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
        expect(join(a, a)).toEqual(a);
      }),
    );
  });

  test('neither undoes what the other has answered', () => {
    fc.assert(
      fc.property(tabs, ([a, b]) => {
        const both = join(a, b);
        for (const key of both.keys)
          expect(answerTo(both, key).tries).toBe(Math.max(answerTo(a, key).tries, answerTo(b, key).tries));
        expect(both.finished).toBe(a.finished || b.finished);
      }),
    );
  });

  test('of two runs the one begun later counts, whole', () => {
    const old = run(begin('practice'), put('l/one', 'b'), submit('l/one'));
    const fresh = start('practice', ['l/many'], { seed: 1, started: 2000 });
    expect(join(old, fresh)).toEqual(fresh);
    expect(join(fresh, old)).toEqual(fresh);
  });
});

test('a full answer to every kind finishes a check with everything earned', () => {
  const keys = [...bank.keys()];
  const events = Object.entries(items).flatMap(([kind, item]) => [
    put(`l/${item.id}`, full[kind as keyof typeof full] as never),
    submit(`l/${item.id}`),
  ]);
  const done = run(begin('check', keys), ...events, { type: 'finished' });
  expect(done.finished).toBe(true);
  expect(firstTries(done)).toEqual({ earned: 9, possible: 9 });
  expect(countRight(done, 'first')).toEqual({ right: 9, of: 9 });
});
