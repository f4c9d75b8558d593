import { namer } from './names.ts';
import { tagOf, type Amount, type Choice, type Matching, type Question, type Typed } from './question.ts';

/** What the bodies below need to know, and where they say what is lost. */
export type Making = {
  verdict: { right: string; wrong: string };
  note(what: string): void;
  /** Notes that `what` was missing, and gives the value that is written instead. */
  made(what: string, value: string): string;
};

/** Why a question cannot be taken. */
export class CannotTake extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** The fields of an item that belong to its kind. @throws CannotTake */
export function bodyOf(q: Question, making: Making): object {
  switch (q.body.kind) {
    case 'choice':
      return choice(q.body, making);
    case 'typed':
      return typed(q.body, making);
    case 'amount':
      return amount(q.body, making);
    case 'matching':
      return tagOf(q.tags, 'kind') === 'order'
        ? order(q.body, making)
        : matching(q.body, tagOf(q.tags, 'kind'), making);
  }
}

/** Moodle writes thirds as 33.33333. */
const isFull = (credit: number) => credit > 99.9;

function choice(body: Choice, { verdict, note, made }: Making): object {
  const id = namer('option');
  const right = (credit: number) => (body.single ? isFull(credit) : credit > 0);
  if (!body.options.some((o) => right(o.credit)))
    throw new CannotTake(
      'no answer earns full points.',
      'Mark the right one with = (GIFT) or fraction="100" (Moodle).',
    );
  if (body.single && body.options.some((o) => o.credit > 0 && !right(o.credit)))
    note('part of the points for a nearly right option; it is wrong now');
  return {
    kind: body.single ? 'single' : 'multiple',
    options: body.options.map((o) => ({
      id: id(o.text),
      text: o.text,
      ...(right(o.credit) ? { correct: true } : {}),
      feedback: o.feedback || made('feedback of an option', right(o.credit) ? verdict.right : verdict.wrong),
    })),
  };
}

function typed(body: Typed, { verdict, note, made }: Making): object {
  const id = namer('answer');
  const anythingElse = body.answers.find((a) => a.text === '*');
  const named = body.answers.filter((a) => a.text !== '*');
  const right = named.filter((a) => isFull(a.credit));
  const wrong = named.filter((a) => !isFull(a.credit));
  if (!right.length) throw new CannotTake('no answer earns full points.', 'Give one answer full credit.');
  if (wrong.some((a) => a.credit > 0)) note('part of the points for a nearly right answer; it is a misconception now');
  if (named.some((a) => a.text.includes('*'))) note('* stood for any letters; here it is a star');
  const said = [...new Set(right.flatMap((a) => a.feedback || []))];
  if (said.length > 1) note('different feedback for each right spelling; the first is kept');
  for (const a of wrong) if (!a.feedback) note(`the wrong answer “${a.text}”, which had no feedback`);
  const misconceptions = sameFeedbackTogether(wrong.filter((a) => a.feedback));
  return {
    kind: 'text',
    answers: [{ id: id(right[0]!.text), accept: right.map((a) => a.text) }],
    ...(body.exact ? { exact: true } : {}),
    ...(misconceptions.length
      ? {
          misconceptions: misconceptions.map((group) => ({
            id: id(group[0]!.text),
            accept: group.map((a) => a.text),
            feedback: group[0]!.feedback,
          })),
        }
      : {}),
    feedback: {
      right: said[0] ?? made('feedback of a right answer', verdict.right),
      wrong: anythingElse?.feedback || made('feedback of a wrong answer', verdict.wrong),
    },
  };
}

function amount(body: Amount, { verdict, note, made }: Making): object {
  const id = namer('amount');
  const [right, ...more] = body.answers.filter((a) => a.value !== '*' && isFull(a.credit));
  if (!right) throw new CannotTake('no number earns full points.', 'Give one number full credit.');
  if (more.length) note('more than one right number; the first is kept');
  const wrong = body.answers.filter((a) => a.value !== '*' && !isFull(a.credit));
  const misconceptions = wrong.filter((a) => a.credit <= 0 && a.feedback);
  for (const a of wrong)
    if (!misconceptions.includes(a)) note(`the number ${a.value} ± ${a.tolerance}, which earned ${a.credit} %`);
  return {
    kind: 'number',
    answer: right.value,
    ...(right.tolerance ? { tolerance: right.tolerance } : {}),
    ...(body.unit ? { unit: body.unit } : {}),
    ...(misconceptions.length
      ? {
          misconceptions: misconceptions.map((a) => ({ id: id(`n ${a.value}`), value: a.value, feedback: a.feedback })),
        }
      : {}),
    feedback: {
      right: right.feedback || made('feedback of a right answer', verdict.right),
      wrong: body.answers.find((a) => a.value === '*')?.feedback || made('feedback of a wrong answer', verdict.wrong),
    },
  };
}

function order(body: Matching, { verdict, made }: Making): object {
  const id = namer('step');
  return {
    kind: 'order',
    steps: [...body.pairs]
      .sort((a, b) => Number(a.match) - Number(b.match))
      .map((p) => ({ id: id(p.text), text: p.text })),
    feedback: {
      right: body.right || made('feedback of the right order', verdict.right),
      wrong: body.wrong || made('feedback of a wrong order', verdict.wrong),
    },
  };
}

/** Matches that repeat are bins. */
function matching(body: Matching, kind: string | undefined, { note, made }: Making): object {
  const id = namer('pair');
  if (body.right || body.wrong) note('feedback for the whole question');
  const pairs = body.pairs.filter((p) => p.text);
  const extra = body.pairs.filter((p) => !p.text);
  const matches = new Set(pairs.map((p) => p.match));
  if (kind === 'classify' || matches.size < pairs.length) {
    if (extra.length) note(`matches that belong to nothing: ${extra.map((e) => e.match).join(', ')}`);
    const binId = namer('bin');
    const bins = [...matches].map((text) => ({ id: binId(text), text }));
    return {
      kind: 'classify',
      bins,
      cards: pairs.map((p) => ({
        id: id(p.text),
        text: p.text,
        bin: bins.find((b) => b.text === p.match)!.id,
        feedback: made('feedback of each card', `${p.text} → ${p.match}`),
      })),
    };
  }
  return {
    kind: 'match',
    pairs: pairs.map((p) => ({
      id: id(p.text),
      text: p.text,
      match: p.match,
      feedback: made('feedback of each pair', `${p.text} → ${p.match}`),
    })),
    ...(extra.length ? { extra: extra.map((p) => ({ id: id(p.match), match: p.match })) } : {}),
  };
}

/** Neighbours with the same feedback are one misconception in several spellings. */
function sameFeedbackTogether<T extends { feedback?: string }>(answers: T[]): T[][] {
  const groups: T[][] = [];
  for (const a of answers) {
    const last = groups.at(-1);
    if (last?.[0]!.feedback === a.feedback) last!.push(a);
    else groups.push([a]);
  }
  return groups;
}
