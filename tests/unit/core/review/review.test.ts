import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { emptyProgress, type Progress } from '../../../../src/core/progress/record.ts';
import { dueItems, handful, nextDue, readCards, type Card, type Cards } from '../../../../src/core/review/due.ts';
import { answered, cardFrom } from '../../../../src/core/review/schedule.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 10, 21);
const days = (card: Card) => Math.round((card.due - card.last) / day);

/** Lesson `l` finished, its items answered at `start`. */
const learnt = (keys: string[], finished = true): Progress => ({
  ...emptyProgress(),
  lessons: { l: { opened: start, ...(finished ? { finished: start } : {}) } },
  items: Object.fromEntries(
    keys.map((k) => [k, { first: { at: start, score: 1 }, last: { at: start, score: 1 }, best: 1, tries: 1 }]),
  ),
});
const card = (over: Partial<Card>): Card => ({
  due: start,
  last: start - day,
  stability: 1,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  ...over,
});

describe('schedule', () => {
  test('right answers come back later and later, a wrong one soon', () => {
    let c = answered(undefined, 1, start);
    const gaps = [days(c)];
    for (let i = 0; i < 4; i++) gaps.push(days((c = answered(c, 1, c.due))));
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps[4]).toBeGreaterThan(gaps[0]! * 4);
    const slip = answered(c, 0, c.due);
    expect(days(slip)).toBeLessThan(gaps[2]!);
    expect(slip.lapses).toBe(1);
  });

  test('the better the answer, the later it comes back', () => {
    const at = (score: number) => days(answered(answered(undefined, 1, start), score, start + 3 * day));
    expect(at(1)).toBeGreaterThan(at(0.5));
    expect(at(0.5)).toBeGreaterThan(at(0.49));
    expect(at(0)).toBe(at(0.49));
  });

  test('the same answers give the same days: no clock, no chance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(0, 0.5, 1), fc.integer({ min: 1, max: 60 })), {
          minLength: 1,
          maxLength: 12,
        }),
        (answers) => {
          const run = () => {
            let [c, now]: [Card | undefined, number] = [undefined, start];
            for (const [score, wait] of answers) c = answered(c, score, (now += wait * day));
            return c!;
          };
          expect(run()).toEqual(run());
          expect(run().due).toBeGreaterThan(run().last);
          expect(days(run())).toBeLessThanOrEqual(181);
        },
      ),
    );
  });

  test('nothing comes back within the day, however badly it went', () => {
    for (const score of [0, 0.5, 1]) {
      expect(answered(undefined, score, start).due - start).toBeGreaterThanOrEqual(day);
      const again = answered(answered(undefined, score, start), 0, start + 2 * day);
      expect(again.due - again.last).toBeGreaterThanOrEqual(day);
    }
  });

  test('the days do not hang on the date or the hour', () => {
    const run = (from: number) => {
      let c = answered(undefined, 1, from);
      return [1, 1, 0, 1, 1].map((score) => days((c = answered(c, score, c.due))));
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 * day }), (later) => {
        expect(run(start + later)).toEqual(run(start));
      }),
      { numRuns: 30 },
    );
  });

  test('what is remembered after a longer wait comes back later', () => {
    const c = answered(undefined, 1, start);
    expect(days(answered(c, 1, start + 20 * day))).toBeGreaterThan(days(answered(c, 1, start + 2 * day)));
  });

  test('a clock gone back: an answer before the last one counts as one at the same time', () => {
    const c = answered(answered(undefined, 1, start), 1, start + 3 * day);
    const early = answered(c, 1, start - 30 * day);
    expect(early).toEqual(answered({ ...c, last: start - 30 * day }, 1, start - 30 * day));
    expect(early.due).toBeGreaterThan(early.last);
  });

  test('a card survives being stored', () => {
    const c = answered(undefined, 1, start);
    expect(answered(JSON.parse(JSON.stringify(c)) as Card, 1, start + 5 * day)).toEqual(
      answered(c, 1, start + 5 * day),
    );
  });

  test('a first card is made from the first answer, and the last where it came on a later day', () => {
    const record = { first: { at: start, score: 0 }, last: { at: start + 60_000, score: 1 }, best: 1, tries: 2 };
    expect(cardFrom(record)).toEqual(answered(undefined, 0, start));
    expect(cardFrom({ ...record, last: { at: start + 4 * day, score: 1 } })).toEqual(
      answered(answered(undefined, 0, start), 1, start + 4 * day),
    );
    expect(cardFrom({ ...record, last: { at: start + day, score: 1 } }).reps).toBe(2);
    expect(cardFrom({ ...record, last: { at: start + day - 1, score: 1 } }).reps).toBe(1);
  });
});

describe('what is due', () => {
  const morning = { now: start + 2 * day, today: start + 2 * day };

  test('items of a finished lesson come back the day after, those of an unfinished one do not', () => {
    expect(dueItems(learnt(['l/a', 'l/b']), {}, morning)).toEqual(['l/a', 'l/b']);
    expect(dueItems(learnt(['l/a'], false), {}, morning)).toEqual([]);
    expect(dueItems(learnt(['l/a']), {}, { now: start + day - 1, today: start })).toEqual([]);
    expect(dueItems(learnt(['l/a']), {}, { now: start + day, today: start })).toEqual(['l/a']);
    expect(dueItems(learnt(['m/a']), {}, morning)).toEqual([]);
  });

  test('a card says when, longest overdue first', () => {
    const cards = {
      'l/a': card({ due: start + day }),
      'l/b': card({ due: start }),
      'l/c': card({ due: start + 9 * day }),
    };
    expect(dueItems(learnt(['l/a', 'l/b', 'l/c']), cards, morning)).toEqual(['l/b', 'l/a']);
  });

  test('a handful a day, counting what was answered today', () => {
    const keys = Array.from({ length: 20 }, (_, i) => `l/${i}`);
    expect(dueItems(learnt(keys), {}, morning)).toHaveLength(handful);
    const cards: Cards = {
      'l/0': card({ last: morning.today + 1, due: start + 30 * day }),
      'l/1': card({ last: morning.today, due: start + 30 * day }),
    };
    expect(dueItems(learnt(keys), cards, morning)).toHaveLength(handful - 2);
  });

  test('asks nothing more once the handful is done, and counts no earlier day', () => {
    const keys = Array.from({ length: 20 }, (_, i) => `l/${i}`);
    const answeredAt = (last: number, n: number): Cards =>
      Object.fromEntries(keys.slice(0, n).map((k) => [k, card({ last, due: start + 30 * day })]));
    expect(dueItems(learnt(keys), answeredAt(morning.today, handful), morning)).toEqual([]);
    expect(dueItems(learnt(keys), answeredAt(morning.today, handful + 2), morning)).toEqual([]);
    expect(dueItems(learnt(keys), answeredAt(morning.today - 1, handful), morning)).toHaveLength(handful);
  });

  test('equally overdue, they come in one order, however they were stored', () => {
    const keys = ['l/b', 'l/a', 'l/d', 'l/c'];
    expect(dueItems(learnt(keys), {}, morning)).toEqual(keys.toSorted());
    expect(dueItems(learnt(keys.toReversed()), {}, morning)).toEqual(keys.toSorted());
  });

  test('one answered “after today” is asked now and fills no place of the handful', () => {
    const keys = Array.from({ length: handful + 1 }, (_, i) => `l/${i}`);
    const tomorrow = morning.today + day;
    const cards = (last: number): Cards =>
      Object.fromEntries(keys.map((k) => [k, card({ last, due: tomorrow + 30 * day })]));
    expect(dueItems(learnt(keys), cards(tomorrow), morning)).toHaveLength(handful);
    expect(dueItems(learnt(keys), cards(tomorrow - 1), morning)).toEqual([]);
    const answeredAhead = learnt(['l/a']);
    answeredAhead.items['l/a']!.last.at = tomorrow;
    expect(dueItems(answeredAhead, {}, morning)).toEqual(['l/a']);
    answeredAhead.items['l/a']!.last.at = tomorrow - 1;
    expect(dueItems(answeredAhead, {}, morning)).toEqual([]);
    expect(dueItems(answeredAhead, { 'l/a': card({ due: tomorrow }) }, morning)).toEqual([]);
  });

  test('a lesson is named by all that stands before the stroke', () => {
    const progress = learnt(['l/a', 'lessons-two/a', 'lessons-two/b']);
    progress.lessons['lessons-two'] = { opened: start, finished: start };
    delete progress.lessons['l'];
    expect(dueItems(progress, {}, morning)).toEqual(['lessons-two/a', 'lessons-two/b']);
  });

  test('says when the next one comes, or that there is none', () => {
    expect(nextDue(learnt([]), {})).toBeUndefined();
    expect(
      nextDue(learnt(['l/a', 'l/b']), { 'l/a': card({ due: start + 9 * day }), 'l/b': card({ due: start + 4 * day }) }),
    ).toBe(start + 4 * day);
  });

  test('reads stored cards, whatever state they are in', () => {
    expect(readCards({ 'l/a': card({}), 'l/b': { due: 'soon' }, 'l/c': null })).toEqual({ 'l/a': card({}) });
    for (const nothing of [undefined, null, 'cards', 7, []]) expect(readCards(nothing)).toEqual({});
    fc.assert(fc.property(fc.jsonValue(), (x) => void readCards(x)));
  });

  test('a card with one wrong field is no card: missing, no number, below or above what can be', () => {
    const whole = card({});
    for (const field of Object.keys(whole) as (keyof Card)[])
      for (const wrong of [undefined, null, '5', Number.NaN, -1, 1e15])
        expect(readCards({ x: { ...whole, [field]: wrong } }), `${field}: ${wrong}`).toEqual({});
    for (const edge of [card({ difficulty: 1 }), card({ difficulty: 10 }), card({ last: 0, lapses: 0 })])
      expect(readCards({ x: edge })).toEqual({ x: edge });
  });
});
