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

  test('says when the next one comes, or that there is none', () => {
    expect(nextDue(learnt([]), {})).toBeUndefined();
    expect(
      nextDue(learnt(['l/a', 'l/b']), { 'l/a': card({ due: start + 9 * day }), 'l/b': card({ due: start + 4 * day }) }),
    ).toBe(start + 4 * day);
  });

  test('reads stored cards, whatever state they are in', () => {
    expect(readCards({ 'l/a': card({}), 'l/b': { due: 'soon' }, 'l/c': null })).toEqual({ 'l/a': card({}) });
    fc.assert(fc.property(fc.jsonValue(), (x) => void readCards(x)));
  });
});
