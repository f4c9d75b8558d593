import { itemSchema } from '../core/quiz/schema.ts';
import { bodyOf, CannotTake } from './bodies.ts';
import { namer } from './names.ts';
import { tagOf, type Defaults, type Imported, type Question } from './question.ts';

/** The words for what a file leaves unsaid. */
export const verdicts = {
  vi: { right: 'Đúng.', wrong: 'Chưa đúng.', yes: 'Đúng', no: 'Sai' },
  en: { right: 'Right.', wrong: 'Not quite.', yes: 'True', no: 'False' },
};

/** Questions of another system as items of ours; one that does not fit becomes a problem and the rest goes on. */
export function toItems(questions: readonly Question[], defaults: Defaults): Imported {
  const found: Imported = { items: [], lines: [], problems: [], notes: [] };
  const idOf = namer('question');
  for (const q of questions) {
    const id = idOf(q.id ?? q.name ?? q.prompt);
    const notes = new Set<string>();
    const problem = (message: string, fix: string) => {
      found.problems.push({ line: q.line, message: `“${(q.id ?? q.name ?? q.prompt).slice(0, 60)}”: ${message}`, fix });
    };
    try {
      const checked = itemSchema.safeParse(draft(q, id, defaults, notes));
      if (checked.success) {
        found.items.push(checked.data);
        found.lines.push(q.line);
        found.notes.push(...[...notes].map((what) => ({ question: id, line: q.line, what })));
      } else
        problem(
          `it does not fit: ${checked.error.issues.map((i) => `${i.path.map(String).join('.')}: ${i.message}`).join('; ')}.`,
          'Change the question in the source file, or write it by hand (docs/authoring.md).',
        );
    } catch (error) {
      if (!(error instanceof CannotTake)) throw error;
      problem(error.message, error.fix);
    }
  }
  return found;
}

function draft(q: Question, id: string, defaults: Defaults, notes: Set<string>): object {
  const made = (what: string, value: string) => {
    notes.add(`${what} (made up)`);
    return value;
  };
  if (q.general) notes.add(`the general feedback “${q.general}”`);
  return {
    id,
    competency: tagOf(q.tags, 'competency') ?? made(`the competency, now ${defaults.competency}`, defaults.competency),
    see: tagOf(q.tags, 'see') ?? made(`the section that teaches it, now ${defaults.see}`, defaults.see),
    prompt: q.prompt,
    ...(q.hint ? { hint: q.hint } : {}),
    ...bodyOf(q, { verdict: verdicts[defaults.locale], note: (what) => notes.add(what), made }),
  };
}
