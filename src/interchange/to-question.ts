import type { Item } from '../core/quiz/schema.ts';
import type { Note, Question } from './question.ts';

/** An item as other systems think of it; undefined where they have nothing like it. Says what is lost on the way. */
export function toQuestion(item: Item): { question: Question | undefined; notes: Note[] } {
  const note = (what: string): Note => ({ question: item.id, what });
  const tags = [`competency:${item.competency}`, `see:${item.see}`];
  const base = { line: 0, id: item.id, name: item.id, tags, prompt: item.prompt, hint: item.hint };
  const parts = note('ids of its parts (answers already given cannot be matched to them again)');
  switch (item.kind) {
    case 'single':
      return {
        question: {
          ...base,
          body: {
            kind: 'choice',
            single: true,
            options: item.options.map((o) => ({ text: o.text, credit: o.correct ? 100 : 0, feedback: o.feedback })),
          },
        },
        notes: [parts],
      };
    case 'multiple': {
      const right = item.options.filter((o) => o.correct).length;
      const wrong = item.options.length - right;
      return {
        question: {
          ...base,
          body: {
            kind: 'choice',
            single: false,
            options: item.options.map((o) => ({
              text: o.text,
              credit: o.correct ? share(right) : -share(wrong),
              feedback: o.feedback,
            })),
          },
        },
        notes: [parts],
      };
    }
    case 'classify': {
      const bins = new Map(item.bins.map((b) => [b.id, b.text]));
      return {
        question: {
          ...base,
          tags: [...tags, 'kind:classify'],
          body: { kind: 'matching', pairs: item.cards.map((c) => ({ text: c.text, match: bins.get(c.bin) ?? c.bin })) },
        },
        notes: [
          parts,
          note('feedback of each card'),
          ...(item.bins.some((b) => b.tone) ? [note('which bin is safe and which is danger')] : []),
        ],
      };
    }
    case 'order':
      return {
        question: {
          ...base,
          tags: [...tags, 'kind:order'],
          body: {
            kind: 'matching',
            pairs: item.steps.map((s, i) => ({ text: s.text, match: String(i + 1) })),
            ...item.feedback,
          },
        },
        notes: [parts, note('the kind “order”: it becomes matching with the numbers 1, 2, 3')],
      };
    case 'match':
      return {
        question: {
          ...base,
          body: {
            kind: 'matching',
            pairs: [...item.pairs, ...(item.extra ?? []).map((e) => ({ text: '', match: e.match }))].map(
              ({ text, match }) => ({ text, match }),
            ),
          },
        },
        notes: [parts, note('feedback of each pair')],
      };
    case 'text':
      return {
        question: {
          ...base,
          body: {
            kind: 'typed',
            exact: item.exact ?? false,
            answers: [
              ...item.answers.flatMap((a) =>
                a.accept.map((text) => ({ text, credit: 100, feedback: item.feedback.right })),
              ),
              ...(item.misconceptions ?? []).flatMap((m) =>
                m.accept.map((text) => ({ text, credit: 0, feedback: m.feedback })),
              ),
              { text: '*', credit: 0, feedback: item.feedback.wrong },
            ],
          },
        },
        notes: [
          parts,
          note('answers typed without tone marks (each spelling must be listed)'),
          ...(item.answers.length > 1 ? [note('which spellings belong together')] : []),
        ],
      };
    case 'number':
      return {
        question: {
          ...base,
          body: {
            kind: 'amount',
            unit: item.unit,
            answers: [
              { value: item.answer, tolerance: item.tolerance ?? 0, credit: 100, feedback: item.feedback.right },
              ...(item.misconceptions ?? []).map((m) => ({
                value: m.value,
                tolerance: 0,
                credit: 0,
                feedback: m.feedback,
              })),
              { value: '*' as const, tolerance: 0, credit: 0, feedback: item.feedback.wrong },
            ],
          },
        },
        notes: [...(item.misconceptions?.length ? [parts] : []), note('amounts typed as 50k or 1tr2')],
      };
    case 'spot':
    case 'scenario':
    case 'poll':
      return { question: undefined, notes: [note(`the whole question: there is no kind like “${item.kind}”`)] };
  }
}

/** Moodle knows these fractions to five decimals. */
const share = (n: number) => Number((100 / n).toFixed(5));
