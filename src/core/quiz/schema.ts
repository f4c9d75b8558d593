import { z } from 'zod';
import { slug, words } from '../content/ids.ts';

/**
 * What an author writes in `quiz.yml`: one arm for each kind of item.
 * Every part that a learner can choose has a permanent id, so that words may change, move or be
 * translated while answers already given keep their meaning.
 */
const item = {
  id: slug,
  /** Code in `competencies.yml`: TT 02/2025 ("4.2") or area 0 ("0.1"). */
  competency: z.string().regex(/^\d\.\d$/, 'a code such as "4.2", in quotes'),
  /** Id of the lesson section that teaches this; a missed item links there. */
  see: slug,
  prompt: words,
  hint: words.optional(),
};

const verdicts = z.strictObject({ right: words, wrong: words });

const option = z.strictObject({ id: slug, text: words, correct: z.literal(true).optional(), feedback: words });

const single = z.strictObject({ ...item, kind: z.literal('single'), options: z.array(option).min(2) });

const multiple = z.strictObject({ ...item, kind: z.literal('multiple'), options: z.array(option).min(3) });

/** Sort each card into one of two or more named bins. */
const classify = z.strictObject({
  ...item,
  kind: z.literal('classify'),
  bins: z.array(z.strictObject({ id: slug, text: words, tone: z.enum(['safe', 'danger']).optional() })).min(2),
  cards: z.array(z.strictObject({ id: slug, text: words, bin: slug, feedback: words })).min(3),
});

/** The steps stand in the file in the right order; the learner sees them shuffled. */
const order = z.strictObject({
  ...item,
  kind: z.literal('order'),
  steps: z.array(z.strictObject({ id: slug, text: words })).min(3),
  feedback: verdicts,
});

/** Each `text` belongs with its own `match`; `extra` adds matches that belong to none. */
const match = z.strictObject({
  ...item,
  kind: z.literal('match'),
  pairs: z.array(z.strictObject({ id: slug, text: words, match: words, feedback: words })).min(3),
  extra: z.array(z.strictObject({ id: slug, match: words })).optional(),
});

/** Typed words. Tone marks, case and old or new tone places do not matter unless `exact` is set. */
const text = z.strictObject({
  ...item,
  kind: z.literal('text'),
  /** The first spelling of the first answer is the one shown as right. */
  answers: z.array(z.strictObject({ id: slug, accept: z.array(words).min(1) })).min(1),
  exact: z.boolean().optional(),
  misconceptions: z.array(z.strictObject({ id: slug, accept: z.array(words).min(1), feedback: words })).optional(),
  feedback: verdicts,
});

/** A typed amount: 50k, 50 nghìn, 1tr2, 1,2 triệu, 1.200.000 đ. */
const number = z.strictObject({
  ...item,
  kind: z.literal('number'),
  answer: z.number(),
  /** Largest distance from `answer` that still counts, in the same unit. */
  tolerance: z.number().min(0).optional(),
  unit: words.optional(),
  misconceptions: z.array(z.strictObject({ id: slug, value: z.number(), feedback: words })).optional(),
  feedback: verdicts,
});

/** A message cut into parts. A part with feedback can be tapped; the suspicious ones are the key. */
const spot = z.strictObject({
  ...item,
  kind: z.literal('spot'),
  channel: z.enum(['sms', 'chat', 'email', 'web', 'poster']),
  from: words,
  parts: z
    .array(
      z.strictObject({ id: slug, text: words, suspicious: z.literal(true).optional(), feedback: words.optional() }),
    )
    .min(3),
});

/** A conversation that branches. A node has choices, or it is an ending. */
const scenario = z.strictObject({
  ...item,
  kind: z.literal('scenario'),
  channel: z.enum(['call', 'chat', 'counter']),
  /** Who is talking to the learner. */
  from: words,
  nodes: z
    .array(
      z.strictObject({
        id: slug,
        says: words,
        choices: z
          .array(z.strictObject({ id: slug, text: words, to: slug }))
          .min(2)
          .optional(),
        /** `safe`: nothing lost. `close`: got away late. `harm`: money or data gone. */
        ending: z.enum(['safe', 'close', 'harm']).optional(),
        /** Names the moment that decided it. Required on an ending. */
        turning: words.optional(),
      }),
    )
    .min(3),
});

/** Not graded: confidence, habits, opinion. */
const poll = z.strictObject({
  ...item,
  kind: z.literal('poll'),
  options: z.array(z.strictObject({ id: slug, text: words })).min(2),
});

export const itemSchema = z.discriminatedUnion('kind', [
  single,
  multiple,
  classify,
  order,
  match,
  text,
  number,
  spot,
  scenario,
  poll,
]);

export const bankSchema = z.strictObject({ items: z.array(itemSchema).min(1) });

export type Item = z.infer<typeof itemSchema>;
export type Kind = Item['kind'];
export type ItemOf<K extends Kind> = Extract<Item, { kind: K }>;
export type Bank = z.infer<typeof bankSchema>;
