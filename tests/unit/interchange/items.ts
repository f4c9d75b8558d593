import fc from 'fast-check';
import type { Item, ItemOf } from '../../../src/core/quiz/schema.ts';

const word = fc.constantFrom(
  'Tắt',
  'máy',
  'mã',
  'OTP',
  'đường dẫn',
  '50%',
  'a=b',
  '~',
  '#',
  '{',
  '}',
  ':',
  '\\',
  '::',
  '//',
  '[html]',
  '<b>',
  '&',
  '“đừng”',
  "it's",
  '**rất**',
  '->x'.slice(2),
  '%50%',
  '$CATEGORY:',
  '=',
  '\\n',
  'T',
  'FALSE',
  'ế',
  '1.200.000 đ',
);
/** Words full of what formats use as signs; single spaces, none at the ends. */
export const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((w) => w.join(' '));
const slug = fc.stringMatching(/^[a-z][a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,8}$/);
const different = (min: number, max: number) => fc.uniqueArray(words, { minLength: min, maxLength: max });
const verdicts = fc.record({ right: words, wrong: words });
const base = {
  id: slug,
  competency: fc.constantFrom('4.2', '0.1'),
  see: slug,
  prompt: words,
  hint: fc.option(words, { nil: undefined }),
};
const parts = (n: string[]) => n.map((text, i) => ({ id: `p${i}`, text }));

const single = fc
  .record({
    ...base,
    kind: fc.constant('single' as const),
    texts: different(2, 5),
    key: fc.nat(),
    feedback: fc.array(words, { minLength: 5, maxLength: 5 }),
  })
  .map(({ texts, key, feedback, ...rest }): ItemOf<'single'> => ({
    ...rest,
    options: parts(texts).map((p, i) => ({
      ...p,
      ...(i === key % texts.length ? { correct: true as const } : {}),
      feedback: feedback[i]!,
    })),
  }));
const multiple = fc
  .record({
    ...base,
    kind: fc.constant('multiple' as const),
    texts: different(3, 6),
    right: fc.integer({ min: 1, max: 5 }),
    feedback: fc.array(words, { minLength: 6, maxLength: 6 }),
  })
  .map(({ texts, right, feedback, ...rest }): ItemOf<'multiple'> => ({
    ...rest,
    options: parts(texts).map((p, i) => ({
      ...p,
      ...(i < Math.min(right, texts.length - 1) ? { correct: true as const } : {}),
      feedback: feedback[i]!,
    })),
  }));
const order = fc
  .record({ ...base, kind: fc.constant('order' as const), texts: different(3, 6), feedback: verdicts })
  .map(({ texts, ...rest }): ItemOf<'order'> => ({ ...rest, steps: parts(texts) }));
const match = fc
  .record({
    ...base,
    kind: fc.constant('match' as const),
    texts: different(3, 5),
    matches: different(5, 7),
    feedback: words,
  })
  .map(({ texts, matches, feedback, ...rest }): ItemOf<'match'> => ({
    ...rest,
    pairs: parts(texts).map((p, i) => ({ ...p, match: matches[i]!, feedback })),
    extra: matches.slice(texts.length).map((m, i) => ({ id: `x${i}`, match: m })),
  }));
const classify = fc
  .record({
    ...base,
    kind: fc.constant('classify' as const),
    texts: different(3, 6),
    bins: different(2, 3),
    feedback: words,
  })
  .map(({ texts, bins, feedback, ...rest }): ItemOf<'classify'> => ({
    ...rest,
    bins: bins.map((text, i) => ({ id: `b${i}`, text })),
    cards: parts(texts).map((p, i) => ({ ...p, bin: `b${i % bins.length}`, feedback })),
  }));
const text = fc
  .record({
    ...base,
    kind: fc.constant('text' as const),
    accept: different(2, 5),
    split: fc.integer({ min: 1, max: 4 }),
    exact: fc.option(fc.constant(true), { nil: undefined }),
    wrongFeedback: words,
    feedback: verdicts,
  })
  .map(({ accept, split, wrongFeedback, ...rest }): ItemOf<'text'> => {
    const rightOnes = accept.slice(0, Math.min(split, accept.length));
    const others = accept.slice(rightOnes.length);
    return {
      ...rest,
      answers: [{ id: 'a', accept: rightOnes }],
      ...(others.length ? { misconceptions: [{ id: 'm', accept: others, feedback: wrongFeedback }] } : {}),
    };
  });
const number = fc
  .record({
    ...base,
    kind: fc.constant('number' as const),
    answer: fc.integer({ min: -1000, max: 5_000_000 }),
    tolerance: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
    unit: fc.option(fc.constantFrom('đồng', 'kg'), { nil: undefined }),
    more: fc.option(fc.integer({ min: 6_000_000, max: 9_000_000 }), { nil: undefined }),
    said: words,
    feedback: verdicts,
  })
  .map(({ more, said, ...rest }): ItemOf<'number'> => ({
    ...rest,
    ...(more === undefined ? {} : { misconceptions: [{ id: 'm', value: more, feedback: said }] }),
  }));

/** Kinds that other systems have something like. */
export const carriedItems = fc.uniqueArray(fc.oneof(single, multiple, order, match, classify, text, number), {
  selector: (i: Item) => i.id,
  maxLength: 6,
});
