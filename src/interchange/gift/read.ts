import type { GIFTQuestion, NumericalChoice, NumericalFormat, TextFormat } from 'gift-pegjs';
import { fromHtml } from '../html.ts';
import {
  defaults as standard,
  type Defaults,
  type Imported,
  type Note,
  type Problem,
  type Question,
} from '../question.ts';
import { toItems, verdicts } from '../to-item.ts';
import { blocksOf, firstLine, parseBlock, syntaxProblem, type SyntaxFault } from './block.ts';

/**
 * Reads GIFT as teachers write it. Questions are cut apart at blank lines first, so that one that cannot be read
 * is reported with its line and the others are kept.
 */
export function readGift(text: string, given: Partial<Defaults> = {}): Imported {
  const defaults = { ...standard, ...given };
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const questions: Question[] = [];
  for (const { source, line } of blocksOf(text)) {
    let parsed: GIFTQuestion[];
    try {
      parsed = parseBlock(source);
    } catch (error) {
      problems.push(syntaxProblem(source, line, error as SyntaxFault));
      continue;
    }
    for (const question of parsed) {
      const taken = take(question, line + firstLine(source), defaults, notes);
      if (taken && 'message' in taken) problems.push(taken);
      else if (taken) questions.push(taken);
    }
  }
  const found = toItems(questions, defaults);
  return {
    ...found,
    problems: [...problems, ...found.problems].sort((a, b) => a.line - b.line),
    notes: [...notes, ...found.notes],
  };
}

function take(q: GIFTQuestion, line: number, defaults: Defaults, notes: Note[]): Question | Problem | undefined {
  if (q.type === 'Category') {
    notes.push({ question: q.title, line, what: 'the category' });
    return undefined;
  }
  const what = (q.title ?? q.stem.text).slice(0, 60);
  const no = (message: string, fix: string): Problem => ({ line, message: `“${what}”: ${message}`, fix });
  const read = (t: TextFormat | null | undefined): string | undefined => {
    if (!t) return undefined;
    if (t.format !== 'html' && t.format !== 'moodle') return t.text.trim() || undefined;
    const { words, lost } = fromHtml(t.format === 'html' ? t.text : t.text.replace(/\n/g, '<br>'));
    notes.push(...lost.map((l) => ({ question: what, line, what: l })));
    return words || undefined;
  };
  const base = {
    line,
    id: q.id ?? undefined,
    name: q.title ?? undefined,
    tags: q.tags ?? [],
    prompt: read(q.stem) ?? '',
    general: read('globalFeedback' in q ? q.globalFeedback : undefined),
  };
  switch (q.type) {
    case 'MC': {
      const single = q.choices.some((c) => c.isCorrect);
      return {
        ...base,
        body: {
          kind: 'choice',
          single,
          options: q.choices.map((c) => ({
            text: read(c.text) ?? '',
            credit: c.weight ?? (c.isCorrect ? 100 : 0),
            feedback: read(c.feedback),
          })),
        },
      };
    }
    case 'TF': {
      const { yes, no: untrue } = verdicts[defaults.locale];
      // The first feedback is for a wrong answer, whichever that is.
      const [whenWrong, whenRight] = [read(q.trueFeedback), read(q.falseFeedback)];
      const option = (text: string, right: boolean) => ({
        text,
        credit: right ? 100 : 0,
        feedback: right ? whenRight : whenWrong,
      });
      return {
        ...base,
        body: { kind: 'choice', single: true, options: [option(yes, q.isTrue), option(untrue, !q.isTrue)] },
      };
    }
    case 'Short':
      return {
        ...base,
        body: {
          kind: 'typed',
          exact: false,
          answers: q.choices.map((c) => ({
            text: read(c.text) ?? '',
            credit: c.weight ?? 100,
            feedback: read(c.feedback),
          })),
        },
      };
    case 'Numerical': {
      const list: {
        weight: number | null;
        text: NumericalFormat | { text: '*' };
        feedback: TextFormat | null;
        isCorrect: boolean;
      }[] = Array.isArray(q.choices)
        ? (q.choices as NumericalChoice[])
        : [{ weight: null, text: q.choices, feedback: null, isCorrect: true }];
      return {
        ...base,
        body: {
          kind: 'amount',
          answers: list.map((c) => ({
            ...amount(c.text),
            credit: c.weight ?? (c.isCorrect ? 100 : 0),
            feedback: read(c.feedback),
          })),
        },
      };
    }
    case 'Matching':
      return {
        ...base,
        body: {
          kind: 'matching',
          pairs: q.matchPairs.map((p) => ({ text: read(p.subquestion) ?? '', match: decoded(p.subanswer) })),
        },
      };
    case 'Essay':
      return no('an essay cannot be graded here.', 'Leave it out, or ask for one typed answer.');
    case 'Description':
      return no(
        'this has no answers in braces.',
        'If it is a question, add { … }; if it is a text, it belongs in a lesson.',
      );
  }
}

function amount(n: NumericalFormat | { text: '*' }): { value: number | '*'; tolerance: number } {
  if (!('type' in n)) return { value: '*', tolerance: 0 };
  if (n.type !== 'high-low') return { value: n.number!, tolerance: n.range ?? 0 };
  const [low, high] = [n.numberLow!, n.numberHigh!];
  // Halving adds digits that nobody wrote (3.1415 becomes 3.14150000…04).
  return { value: Number(((low + high) / 2).toPrecision(12)), tolerance: Number(((high - low) / 2).toPrecision(12)) };
}

/** The grammar leaves escaped characters of a match as codes. */
const decoded = (s: string) =>
  s
    .replace(/&&0(92|58|35|61|123|125|126);|&&(\d{3});?/g, (_, a: string, b: string) =>
      String.fromCharCode(Number(a ?? b)),
    )
    .trim();
