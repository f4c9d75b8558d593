import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { grade } from '../../../../src/core/quiz/grade.ts';
import { talk } from '../../../../src/core/quiz/kinds/scenario.ts';
import { passes, percent, total } from '../../../../src/core/quiz/points.ts';
import type { Response } from '../../../../src/core/quiz/response.ts';
import type { Item, Kind } from '../../../../src/core/quiz/schema.ts';
import { full, items, nothing } from './items.ts';

const kinds = Object.keys(items) as Kind[];
const points = (item: Item, response: Response) => {
  const outcome = grade(item, response);
  return outcome.kind === 'graded' ? outcome.earned : outcome.reason;
};
const marks = (item: Item, response: Response) => {
  const outcome = grade(item, response);
  return outcome.kind === 'graded' ? outcome.feedback.map((m) => `${m.id} ${m.right ? '✓' : '✗'}`) : outcome.reason;
};

describe('every kind', () => {
  test.each(kinds)('%s: a full answer earns everything', (kind) => {
    expect(grade(items[kind], full[kind])).toMatchObject(
      kind === 'poll' ? { kind: 'graded', earned: 0, possible: 0 } : { kind: 'graded', earned: 1, possible: 1 },
    );
  });

  test.each(kinds)('%s: an empty answer is not ready, not wrong', (kind) => {
    expect(grade(items[kind], nothing[kind])).toEqual({ kind: 'incomplete', reason: 'empty' });
    expect(grade(items[kind], undefined)).toEqual({ kind: 'incomplete', reason: 'empty' });
  });

  test.each(kinds.filter((k) => k !== 'text' && k !== 'number'))(
    '%s: a part that no longer exists is not graded',
    (kind) => {
      const gone: Partial<Record<Kind, Response>> = {
        classify: { paper: 'gone', zalo: 'fake', app: 'fake' },
        match: { a: 'gone', b: 'b', c: 'c' },
        order: ['a', 'b', 'c', 'gone'],
        single: 'gone',
        poll: 'gone',
      };
      expect(grade(items[kind], gone[kind] ?? ['gone'])).toEqual({ kind: 'incomplete', reason: 'unknown-part' });
    },
  );

  const lists = {
    single: 'options',
    multiple: 'options',
    classify: 'cards',
    match: 'pairs',
    spot: 'parts',
    poll: 'options',
    scenario: 'nodes',
  } as const;
  test.each(Object.entries(lists))('%s: the order of its %s never changes the points', (kind, list) => {
    const item = items[kind as keyof typeof lists] as Item & Record<string, unknown>;
    const parts = item[list] as { id: string }[];
    // A conversation begins at its first node, so that one stays.
    const moving = kind === 'scenario' ? parts.slice(1) : parts;
    const fixed = parts.slice(0, parts.length - moving.length);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(moving, { minLength: moving.length }),
        anyResponse(kind as Kind),
        (order, response) => {
          expect(points({ ...item, [list]: [...fixed, ...order] } as Item, response)).toEqual(points(item, response));
        },
      ),
    );
  });

  test.each(kinds)('%s: points lie between 0 and what is possible, for any response', (kind) => {
    fc.assert(
      fc.property(anyResponse(kind), (response) => {
        const outcome = grade(items[kind], response);
        if (outcome.kind === 'incomplete') return;
        expect(outcome.earned).toBeGreaterThanOrEqual(0);
        expect(outcome.earned).toBeLessThanOrEqual(outcome.possible);
      }),
    );
  });
});

function anyResponse(kind: Kind): fc.Arbitrary<Response> {
  const pick = (ids: string[]) => fc.subarray(ids);
  switch (kind) {
    case 'single':
      return fc.constantFrom('a', 'b', 'c', '');
    case 'poll':
      return fc.constantFrom('yes', 'no', '');
    case 'multiple':
      return pick(['a', 'b', 'c', 'd', 'e']);
    case 'spot':
      return pick(['sender', 'link', 'hurry']);
    case 'classify':
      return fc.record({
        paper: fc.constantFrom('real', 'fake'),
        zalo: fc.constantFrom('real', 'fake'),
        app: fc.constantFrom('real', 'fake'),
      });
    case 'match':
      return fc.record({
        a: fc.constantFrom('a', 'b', 'c', 'x'),
        b: fc.constantFrom('a', 'b', 'c', 'x'),
        c: fc.constantFrom('a', 'b', 'c', 'x'),
      });
    case 'order':
      return fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 });
    case 'text':
      return fc.oneof(fc.string(), fc.constantFrom('OTP', 'ma pin'));
    case 'number':
      return fc.oneof(fc.string(), fc.nat().map(String));
    case 'scenario':
      return fc.constantFrom<Response>([], ['hang'], ['listen'], ['listen', 'stop'], ['listen', 'pay']);
  }
}

describe('single', () => {
  test('gives nothing for another option and marks the one chosen', () => {
    expect(points(items.single, 'a')).toBe(0);
    expect(marks(items.single, 'a')).toEqual(['a ✗']);
    expect(marks(items.single, 'b')).toEqual(['b ✓']);
  });
});

describe('multiple', () => {
  test.each([
    [['a'], 1 / 3],
    [['a', 'b'], 2 / 3],
    [['a', 'b', 'c', 'd'], 2 / 3],
    [['a', 'b', 'c', 'd', 'e'], 1 / 3],
    [['a', 'd'], 0],
    [['d', 'e'], 0],
    [['a', 'b', 'd'], 1 / 3],
  ])('for %j gives %d', (picked, earned) => {
    expect(points(items.multiple, picked)).toBeCloseTo(earned, 12);
  });

  test('is not graded where only one of several parts has gone', () => {
    expect(points(items.multiple, ['a', 'gone'])).toBe('unknown-part');
  });

  test('counts an option named twice once', () => {
    expect(points(items.multiple, ['a', 'a'])).toBeCloseTo(1 / 3, 12);
  });

  test('marks what was chosen and what was missed, not what was rightly left', () => {
    expect(marks(items.multiple, ['a', 'd'])).toEqual(['a ✓', 'b ✗', 'c ✗', 'd ✗']);
  });
});

describe('spot', () => {
  test('takes a false alarm from a hit', () => {
    expect(points(items.spot, ['link'])).toBe(0.5);
    expect(points(items.spot, ['link', 'sender'])).toBe(0);
    expect(points(items.spot, ['link', 'hurry', 'sender'])).toBe(0.5);
  });

  test('refuses a part that cannot be tapped', () => {
    expect(points(items.spot, ['plain'])).toBe('unknown-part');
  });
});

describe('classify', () => {
  test('gives the share of cards in their own bin and marks every card', () => {
    const response = { paper: 'fake', zalo: 'fake', app: 'fake' };
    expect(points(items.classify, response)).toBeCloseTo(2 / 3, 12);
    expect(marks(items.classify, response)).toEqual(['paper ✗', 'zalo ✓', 'app ✓']);
  });

  test('waits for every card', () => {
    expect(points(items.classify, { paper: 'real', zalo: 'fake' })).toBe('parts-left');
    expect(points(items.classify, { paper: 'real', zalo: '', app: '' })).toBe('parts-left');
  });
});

describe('match', () => {
  test('gives the share of right pairs; an extra match is wrong', () => {
    expect(points(items.match, { a: 'a', b: 'x', c: 'c' })).toBeCloseTo(2 / 3, 12);
    expect(points(items.match, { a: 'b', b: 'a', c: 'x' })).toBe(0);
    expect(marks(items.match, { a: 'a', b: 'x', c: 'c' })).toEqual(['a ✓', 'b ✗', 'c ✓']);
  });

  test('waits for every pair', () => {
    expect(points(items.match, { a: 'a' })).toBe('parts-left');
  });

  test('does not ask to tell two matches with the same words apart', () => {
    const [a, b, c] = items.match.pairs;
    const twins = { ...items.match, pairs: [a!, { ...b!, match: a!.match }, c!] };
    expect(points(twins, { a: 'b', b: 'a', c: 'c' })).toBe(1);
    expect(points(twins, { a: 'a', b: 'a', c: 'a' })).toBeCloseTo(2 / 3, 12);
  });
});

describe('order', () => {
  test.each([
    ['abcd', 1],
    ['bacd', 4 / 6],
    ['abdc', 4 / 6],
    ['badc', 2 / 6],
    ['bcda', 0],
    ['cabd', 2 / 6],
    ['dcba', 0],
    ['dabc', 0],
  ])('for %s gives %d', (ids, earned) => {
    expect(points(items.order, [...ids])).toBeCloseTo(earned, 12);
  });

  test('marks each step by its own place, in the order given', () => {
    expect(marks(items.order, ['b', 'a', 'c', 'd'])).toEqual(['b ✗', 'a ✗', 'c ✓', 'd ✓']);
  });

  test('waits for every step, each once', () => {
    expect(points(items.order, ['a', 'b', 'c'])).toBe('parts-left');
    expect(points(items.order, ['a', 'a', 'b', 'c'])).toBe('parts-left');
    expect(points(items.order, ['a', 'b', 'c', 'd', 'd'])).toBe('parts-left');
  });
});

describe('text', () => {
  test.each(['OTP', 'otp', 'mã OTP', 'ma otp', 'Mã  OTP.', 'mã otp'.normalize('NFD')])('accepts "%s"', (typed) => {
    expect(points(items.text, typed)).toBe(1);
    expect(marks(items.text, typed)).toEqual(['otp ✓']);
  });

  test('names a misconception, and nothing where none is known', () => {
    expect(marks(items.text, 'ma pin')).toEqual(['pin ✗']);
    expect(marks(items.text, 'Mã  PIN!')).toEqual(['pin ✗']);
    expect(grade(items.text, 'mật khẩu')).toEqual({ kind: 'graded', earned: 0, possible: 1, feedback: [] });
  });

  test('compares letter by letter where the lesson is about spelling', () => {
    const exact = { ...items.text, exact: true, answers: [{ id: 'hoa', accept: ['hòa bình'] }] };
    expect(points(exact, 'hòa bình'.normalize('NFD'))).toBe(1);
    expect(points(exact, ' hòa   bình ')).toBe(1);
    expect(points(exact, 'hòabình')).toBe(0);
    expect(points(exact, 'hoa binh')).toBe(0);
    expect(points(exact, 'Hòa bình')).toBe(0);
    expect(points(exact, 'hoà bình')).toBe(0);
    expect(marks(exact, 'ma pin')).toEqual(['pin ✗']);
  });

  test('needs no misconceptions to call an answer wrong', () => {
    expect(points({ ...items.text, misconceptions: undefined } as never, 'mật khẩu')).toBe(0);
    expect(points({ ...items.number, misconceptions: undefined } as never, '5k')).toBe(0);
  });

  test('grades words that fold to nothing as wrong only where no answer is like that', () => {
    expect(points(items.text, '?!')).toBe(0);
  });
});

describe('number', () => {
  test.each(['50000', '50k', '50 nghìn', '50.000 đồng', '50 ngàn'])('accepts %s', (typed) => {
    expect(points(items.number, typed)).toBe(1);
  });

  test('does not call wrong what it does not understand', () => {
    expect(points(items.number, '5 chục')).toBe('not-a-number');
    expect(points(items.number, 'nhiều lắm')).toBe('not-a-number');
  });

  test('accepts what lies within the tolerance, its limits included', () => {
    const near = { ...items.number, answer: 0.3, tolerance: 0.1 };
    expect(points(near, '0,2')).toBe(1);
    expect(points(near, '0,4')).toBe(1);
    expect(points(near, '0,41')).toBe(0);
    expect(points(near, '0,19')).toBe(0);
    expect(points(items.number, '50001')).toBe(0);
  });

  test('names a misconception', () => {
    expect(marks(items.number, '500k')).toEqual(['ten-times ✗']);
    expect(marks(items.number, '5k')).toEqual([]);
    expect(marks(items.number, '500.001')).toEqual([]);
  });
});

describe('scenario', () => {
  test.each([
    [['hang'], 1, 'safe ✓'],
    [['listen', 'stop'], 0.5, 'near ✗'],
    [['listen', 'pay'], 0, 'gone ✗'],
  ])('%j earns %d at its ending', (choices, earned, mark) => {
    expect(points(items.scenario, choices)).toBe(earned);
    expect(marks(items.scenario, choices)).toEqual([mark]);
  });

  test('waits for an ending', () => {
    expect(points(items.scenario, ['listen'])).toBe('talk-not-over');
    expect(points(items.scenario, ['hang', 'hang'])).toBe('unknown-part');
    expect(talk(items.scenario, ['gone', 'hang'])).toBeUndefined();
    expect(talk(items.scenario, ['listen'])!.map((n) => n.id)).toEqual(['opening', 'more']);
  });
});

describe('points of many', () => {
  test('reaching the share exactly passes, whatever adding thirds lost', () => {
    const thirds = Array.from({ length: 12 }, () => ({ earned: 2 / 3, possible: 1 }));
    expect(passes(total(thirds), 2 / 3)).toBe(true);
    expect(passes({ earned: 7.99, possible: 10 }, 0.8)).toBe(false);
    expect(passes({ earned: 8, possible: 10 }, 0.8)).toBe(true);
    expect(passes({ earned: 0, possible: 0 }, 0)).toBe(false);
    expect(passes({ earned: 1, possible: 1 }, 1)).toBe(true);
    expect(total([])).toEqual({ earned: 0, possible: 0 });
    expect(
      total([
        { earned: 0.5, possible: 1 },
        { earned: 1, possible: 1 },
      ]),
    ).toEqual({ earned: 1.5, possible: 2 });
  });

  test('per cent is rounded down, so that 80 % shown is 80 % reached', () => {
    expect(percent({ earned: 7.99, possible: 10 })).toBe(79);
    expect(percent({ earned: 0.1 + 0.2, possible: 1 })).toBe(30);
    expect(percent({ earned: 0.29, possible: 1 })).toBe(29);
    expect(percent({ earned: 0, possible: 0 })).toBe(0);
  });
});
