import { itemSchema } from '../core/quiz/schema.ts';
import { fold } from '../core/text/fold.ts';
import { tagOf, type Defaults, type Imported, type Note, type Problem, type Question } from './question.ts';

const verdicts = {
  vi: { right: 'Đúng.', wrong: 'Chưa đúng.', yes: 'Đúng', no: 'Sai' },
  en: { right: 'Right.', wrong: 'Not quite.', yes: 'True', no: 'False' },
};
export const wordsOfVerdicts = (locale: Defaults['locale']) => verdicts[locale];

/** Questions of another system as items of ours; one that does not fit becomes a problem and the rest goes on. */
export function toItems(questions: readonly Question[], defaults: Defaults): Imported {
  const found: Imported = { items: [], lines: [], problems: [], notes: [] };
  const taken = new Set<string>();
  for (const question of questions) {
    const id = unique(slugOf(question.id ?? question.name ?? question.prompt) || 'question', taken);
    const made = toItem(question, id, defaults);
    const checked = 'item' in made ? itemSchema.safeParse(made.item) : undefined;
    if (!checked?.success) {
      found.problems.push('problem' in made ? made.problem : schemaProblem(question, checked!.error!.issues));
      continue;
    }
    taken.add(id);
    found.items.push(checked.data);
    found.lines.push(question.line);
    found.notes.push(
      ...('notes' in made ? made.notes : []).map((what): Note => ({ question: id, line: question.line, what })),
    );
  }
  return found;
}

type Made = { item: unknown; notes: string[] } | { problem: Problem };

function toItem(q: Question, id: string, defaults: Defaults): Made {
  const { right, wrong } = verdicts[defaults.locale];
  const notes: string[] = [];
  const made = <T extends string>(what: string, value: T): T => {
    const note = `${what} (made up)`;
    if (!notes.includes(note)) notes.push(note);
    return value;
  };
  const no = (message: string, fix: string): Made => ({
    problem: { line: q.line, message: `${name(q)}: ${message}`, fix },
  });
  const competency =
    tagOf(q.tags, 'competency') ?? made(`the competency, now ${defaults.competency}`, defaults.competency);
  const see = tagOf(q.tags, 'see') ?? made(`the section that teaches it, now ${defaults.see}`, defaults.see);
  const base = { id, competency, see, prompt: q.prompt, ...(q.hint ? { hint: q.hint } : {}) };
  const { body } = q;
  const kind = tagOf(q.tags, 'kind');
  const general = () => {
    if (q.general) notes.push(`the general feedback “${q.general}” was left out`);
  };

  switch (body.kind) {
    case 'choice': {
      general();
      const part = ids();
      const full = (credit: number) => (body.single ? credit > 99.9 : credit > 0);
      if (!body.options.some((o) => full(o.credit)))
        return no('no answer earns full points', 'Mark the right one with = (GIFT) or fraction="100" (Moodle).');
      if (body.single && body.options.some((o) => o.credit > 0 && !full(o.credit)))
        notes.push('part of the points for a nearly right option; it is wrong now');
      return {
        notes,
        item: {
          ...base,
          kind: body.single ? 'single' : 'multiple',
          options: body.options.map((o) => ({
            id: part(o.text),
            text: o.text,
            ...(full(o.credit) ? { correct: true } : {}),
            feedback: o.feedback || made('feedback of an option', full(o.credit) ? right : wrong),
          })),
        },
      };
    }
    case 'typed': {
      const part = ids();
      const others = body.answers.filter((a) => a.text === '*');
      const named = body.answers.filter((a) => a.text !== '*');
      const best = named.filter((a) => a.credit > 99.9);
      const rest = named.filter((a) => a.credit <= 99.9);
      if (!best.length) return no('no answer earns full points', 'Give one answer full credit.');
      if (rest.some((a) => a.credit > 0))
        notes.push('part of the points for a nearly right answer; it is a misconception now');
      if (named.some((a) => a.text.includes('*'))) notes.push('* stood for any letters; here it is a star');
      const feedbacks = new Set(best.flatMap((a) => a.feedback ?? []));
      if (feedbacks.size > 1) notes.push('different feedback for each right spelling; the first is kept');
      if (q.general && (feedbacks.size || others[0]?.feedback)) general();
      const misconceptions = groups(rest.filter((a) => a.feedback)).map((g) => ({
        id: part(g[0]!.text),
        accept: g.map((a) => a.text),
        feedback: g[0]!.feedback!,
      }));
      for (const a of rest)
        if (!a.feedback) notes.push(`the wrong answer “${a.text}”, which had no feedback, was left out`);
      return {
        notes,
        item: {
          ...base,
          kind: 'text',
          answers: [{ id: ids()(best[0]!.text), accept: best.map((a) => a.text) }],
          ...(body.exact ? { exact: true } : {}),
          ...(misconceptions.length ? { misconceptions } : {}),
          feedback: {
            right:
              best[0]!.feedback ??
              (feedbacks.size ? [...feedbacks][0]! : made('feedback of a right answer', q.general ?? right)),
            wrong: others[0]?.feedback || made('feedback of a wrong answer', wrong),
          },
        },
      };
    }
    case 'amount': {
      const part = ids();
      const best = body.answers.filter((a) => a.value !== '*' && a.credit > 99.9);
      const others = body.answers.find((a) => a.value === '*');
      if (!best.length) return no('no number earns full points', 'Give one number full credit.');
      if (best.length > 1) notes.push('more than one right number; the first is kept');
      const rest = body.answers.filter((a) => a.value !== '*' && a.credit <= 99.9);
      for (const a of rest)
        if (a.credit > 0 || !a.feedback)
          notes.push(`${a.value} ± ${a.tolerance} earned ${a.credit} %; it was left out`);
      const misconceptions = rest
        .filter((a) => a.credit <= 0 && a.feedback)
        .map((a) => ({ id: part(`n ${a.value}`), value: a.value, feedback: a.feedback }));
      general();
      return {
        notes,
        item: {
          ...base,
          kind: 'number',
          answer: best[0]!.value,
          ...(best[0]!.tolerance ? { tolerance: best[0]!.tolerance } : {}),
          ...(body.unit ? { unit: body.unit } : {}),
          ...(misconceptions.length ? { misconceptions } : {}),
          feedback: {
            right: best[0]!.feedback || made('feedback of a right answer', right),
            wrong: others?.feedback || made('feedback of a wrong answer', wrong),
          },
        },
      };
    }
    case 'matching': {
      const part = ids();
      const pairs = body.pairs.filter((p) => p.text);
      const matches = pairs.map((p) => p.match);
      if (kind === 'order') {
        general();
        const steps = [...pairs]
          .sort((a, b) => Number(a.match) - Number(b.match))
          .map((p) => ({ id: part(p.text), text: p.text }));
        return {
          notes,
          item: {
            ...base,
            kind: 'order',
            steps,
            feedback: {
              right: body.right || made('feedback of the right order', right),
              wrong: body.wrong || made('feedback of a wrong order', wrong),
            },
          },
        };
      }
      general();
      if (body.right || body.wrong) notes.push('feedback for the whole question was left out');
      if (kind === 'classify' || new Set(matches).size < matches.length) {
        const bin = ids();
        const bins = new Map([...new Set(matches)].map((text) => [text, bin(text)]));
        return {
          notes,
          item: {
            ...base,
            kind: 'classify',
            bins: [...bins].map(([text, binId]) => ({ id: binId, text })),
            cards: pairs.map((p) => ({
              id: part(p.text),
              text: p.text,
              bin: bins.get(p.match),
              feedback: made('feedback of each card', `${p.text} → ${p.match}`),
            })),
          },
        };
      }
      const extra = body.pairs.filter((p) => !p.text);
      return {
        notes,
        item: {
          ...base,
          kind: 'match',
          pairs: pairs.map((p) => ({
            id: part(p.text),
            text: p.text,
            match: p.match,
            feedback: made('feedback of each pair', `${p.text} → ${p.match}`),
          })),
          ...(extra.length ? { extra: extra.map((p) => ({ id: part(p.match), match: p.match })) } : {}),
        },
      };
    }
  }
}

const name = (q: Question) => `“${(q.id ?? q.name ?? q.prompt).slice(0, 60)}”`;

const schemaProblem = (q: Question, issues: readonly { path: PropertyKey[]; message: string }[]): Problem => ({
  line: q.line,
  message: `${name(q)} does not fit: ${issues.map((i) => `${i.path.map(String).join('.')}: ${i.message}`).join('; ')}`,
  fix: 'Change the question in the source file, or write it by hand (docs/authoring.md).',
});

/** Neighbours with the same feedback are one misconception in several spellings. */
function groups<T extends { feedback?: string }>(answers: T[]): T[][] {
  const found: T[][] = [];
  for (const a of answers) {
    const last = found.at(-1);
    if (last?.[0]!.feedback === a.feedback) last!.push(a);
    else found.push([a]);
  }
  return found;
}

/** ASCII words joined by hyphens, at most six of them. */
export const slugOf = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, 6)
    .join('-')
    .slice(0, 48)
    .replace(/-$/, '');

/** Gives each text an id of its own within one list. */
function ids(): (text: string) => string {
  const used = new Set<string>();
  return (text) => {
    const id = unique(slugOf(text) || 'part', used);
    used.add(id);
    return id;
  };
}

function unique(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id;
  let n = 2;
  while (used.has(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}
