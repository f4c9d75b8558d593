import { parse, type GIFTQuestion, type NumericalChoice, type NumericalFormat, type TextFormat } from 'gift-pegjs';
import { fromHtml } from '../html.ts';
import {
  defaults as standard,
  type Defaults,
  type Imported,
  type Note,
  type Problem,
  type Question,
} from '../question.ts';
import { toItems, wordsOfVerdicts } from '../to-item.ts';

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
      parsed = grammar(repaired(source));
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

/** Runs of lines between blank ones, comments with the question that follows them. */
function blocksOf(text: string): { source: string; line: number }[] {
  const lines = text.replace(/^\u{FEFF}/u, '').split(/\r\n|\r|\n/);
  const blocks: { source: string; line: number }[] = [];
  let current: string[] = [];
  const close = (at: number) => {
    if (current.some((l) => l.trim() && !l.trim().startsWith('//')))
      blocks.push({ source: current.join('\n'), line: at - current.length + 1 });
    current = [];
  };
  lines.forEach((l, i) => (l.trim() === '' ? close(i) : current.push(l)));
  close(lines.length);
  return blocks;
}

/** Lines of a block before the question itself. */
const firstLine = (source: string) => source.split('\n').findIndex((l) => l.trim() && !l.trim().startsWith('//'));

/** `{#3:2~#…}` and `{#3#…}`, which Moodle takes and the grammar does not. Comments inside a question are blanked, as Moodle does. */
const repaired = (source: string) => {
  const start = firstLine(source);
  return source
    .split('\n')
    .map((l, i) => (i > start && l.trim().startsWith('//') ? '' : l))
    .filter((l, i) => i <= start || l !== '')
    .join('\n')
    .replace(/(?<!\\)\{\s*#\s*(?=[-+.\d])/, '{#=');
};

type SyntaxFault = { location?: { start: { line: number } } };

/** The grammar, and where it fails the same text with its signs escaped. */
function grammar(source: string): GIFTQuestion[] {
  try {
    return parse(source);
  } catch (error) {
    try {
      return parse(withSignsEscaped(source));
    } catch {
      throw error;
    }
  }
}

/** Moodle lets `:` stand anywhere, and `=`, `~` and `#` outside the braces; the grammar wants a backslash before each. */
function withSignsEscaped(source: string): string {
  const [, head, rest] =
    /^((?:\s*\/\/.*\n)*\s*(?:::(?:(?!::)[\s\S])*::)?\s*(?:\[(?:html|markdown|plain|moodle)\])?)([\s\S]*)$/.exec(
      source,
    ) as unknown as [string, string, string];
  const open = rest.search(/(?<!\\)\{/);
  const close = rest.search(/(?<!\\)\}/);
  if (open < 0 || close < open) return source;
  const answers = rest.slice(open, close + 1);
  const signs = (s: string) => s.replace(/(?<!\\)[~=#:]/g, '\\$&');
  const colons = /^\{\s*#/.test(answers) ? /(?<!\\|\d):|(?<!\\):(?![-+.\d])/g : /(?<!\\):/g;
  return head + signs(rest.slice(0, open)) + answers.replace(colons, '\\:') + signs(rest.slice(close + 1));
}

function syntaxProblem(source: string, line: number, error: SyntaxFault): Problem {
  const bare = source.replace(/\\[\\~=#{}:]/g, '');
  const open = bare.split('{').length - 1;
  const closed = bare.split('}').length - 1;
  const at = line + (error.location?.start.line ?? 1) - 1;
  const excerpt = source.split('\n')[firstLine(source)]!.trim().slice(0, 60);
  if (open !== closed)
    return {
      line,
      message: `“${excerpt}”: ${open} “{” but ${closed} “}”, so it is not clear where the answers are.`,
      fix: 'Close every brace; write \\{ and \\} for braces in the text; leave no blank line inside a question.',
    };
  if (open > 1)
    return {
      line,
      message: `“${excerpt}”: there is more than one pair of braces.`,
      fix: 'Write \\{ and \\} for braces in the text, as in formulas.',
    };
  return {
    line: at,
    message: `“${excerpt}”: the answers cannot be read.`,
    fix: 'Write \\ before each ~ = # { } : that belongs to the text.',
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
      const { yes, no: untrue } = wordsOfVerdicts(defaults.locale);
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
