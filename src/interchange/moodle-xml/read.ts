import { XMLValidator } from 'fast-xml-parser';
import {
  defaults as standard,
  type Defaults,
  type Imported,
  type Note,
  type Problem,
  type Question,
} from '../question.ts';
import { toItems, verdicts } from '../to-item.ts';
import { attribute, child, children, parseQuestion, plainText, wordsIn, type Xml } from './node.ts';
import { cutQuestions } from './questions.ts';

/** Reads Moodle XML question by question. HTML becomes words; see html.ts. */
export function readMoodleXml(text: string, given: Partial<Defaults> = {}): Imported {
  const defaults = { ...standard, ...given };
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const questions: Question[] = [];
  const blocks = cutQuestions(text.replace(/^\u{FEFF}/u, ''));
  if (!blocks.length)
    problems.push({
      line: 1,
      message: 'There is no <question> in this file.',
      fix: 'Export from Moodle as “Moodle XML”.',
    });
  for (const { source, line, closed } of blocks) {
    const valid = closed ? XMLValidator.validate(source, { allowBooleanAttributes: true }) : undefined;
    if (valid !== true) {
      problems.push(
        valid
          ? {
              line: line + valid.err.line - 1,
              message: `This question is not well-formed XML: ${valid.err.msg}`,
              fix: 'Correct the tag, or write &lt; and &amp; for < and & in text.',
            }
          : { line, message: 'This <question> is never closed.', fix: 'Write </question> after it.' },
      );
      continue;
    }
    let parsed: Xml;
    try {
      parsed = parseQuestion(source);
    } catch (error) {
      // Well-formed, but made to break its reader: too deep, too many entities.
      problems.push({
        line,
        message: `This question cannot be read: ${(error as Error).message}.`,
        fix: 'Write the question anew, without what makes it so.',
      });
      continue;
    }
    const taken = take(parsed, line, defaults, notes);
    if (taken && 'message' in taken) problems.push(taken);
    else if (taken) questions.push(taken);
  }
  const found = toItems(questions, defaults);
  return {
    ...found,
    problems: [...problems, ...found.problems].sort((a, b) => a.line - b.line),
    notes: [...notes, ...found.notes],
  };
}

function take(q: Xml, line: number, defaults: Defaults, notes: Note[]): Question | Problem | undefined {
  const type = String(q['@type']);
  const name = plainText(child(q['name'], 'text'));
  const what = name || `question on line ${line}`;
  if (type === 'category') {
    notes.push({ question: plainText(child(q['category'], 'text')) || 'category', line, what: 'the category' });
    return undefined;
  }
  const say = (node: unknown): string | undefined => {
    const { words, lost } = wordsIn(node);
    notes.push(...lost.map((l) => ({ question: what, line, what: l })));
    return words || undefined;
  };
  const base = {
    line,
    id: plainText(q['idnumber']) || undefined,
    name: name || undefined,
    tags: children(q['tags'], 'tag').map((t) => plainText(child(t, 'text'))),
    prompt: say(q['questiontext']) ?? '',
    hint: say(children(q, 'hint')[0]),
    general: say(q['generalfeedback']),
  };
  if (children(q, 'hint').length > 1) notes.push({ question: what, line, what: 'hints after the first' });
  const answers = children(q, 'answer').map((a) => ({
    node: a,
    text: plainText(child(a, 'text')).trim(),
    credit: Number(attribute(a, 'fraction') ?? 0),
    feedback: say(child(a, 'feedback')),
  }));
  const bad = answers.find((a) => Number.isNaN(a.credit));
  if (bad)
    return {
      line,
      message: `“${what}”: the fraction “${attribute(bad.node, 'fraction')}” is not a number.`,
      fix: 'Write a percentage from -100 to 100.',
    };

  switch (type) {
    case 'multichoice':
      return {
        ...base,
        body: {
          kind: 'choice',
          single: !/^(false|0)$/.test(plainText(q['single']).trim()),
          options: answers.map((a) => ({ text: say(a.node) ?? '', credit: a.credit, feedback: a.feedback })),
        },
      };
    case 'truefalse': {
      const { yes, no } = verdicts[defaults.locale];
      return {
        ...base,
        body: {
          kind: 'choice',
          single: true,
          options: answers.map((a) => ({
            text: /^true$/i.test(a.text) ? yes : no,
            credit: a.credit,
            feedback: a.feedback,
          })),
        },
      };
    }
    case 'shortanswer':
      return {
        ...base,
        body: {
          kind: 'typed',
          exact: plainText(q['usecase']).trim() === '1',
          answers: answers.map((a) => ({
            text: a.text === '*' ? '*' : a.text.replaceAll('\\*', '*').normalize('NFC'),
            credit: a.credit,
            feedback: a.feedback,
          })),
        },
      };
    case 'numerical':
      return {
        ...base,
        body: {
          kind: 'amount',
          unit: plainText(child(children(q['units'], 'unit')[0], 'unit_name')) || undefined,
          answers: answers.map((a) => ({
            value: a.text === '*' ? ('*' as const) : Number(a.text),
            tolerance: Number(plainText(child(a.node, 'tolerance')) || 0),
            credit: a.credit,
            feedback: a.feedback,
          })),
        },
      };
    case 'matching':
    case 'match':
      return {
        ...base,
        body: {
          kind: 'matching',
          right: say(q['correctfeedback']),
          wrong: say(q['incorrectfeedback']),
          pairs: children(q, 'subquestion').map((s) => ({
            text: say(s) ?? '',
            match: plainText(child(children(s, 'answer')[0], 'text'))
              .trim()
              .normalize('NFC'),
          })),
        },
      };
    case 'ordering':
      return {
        ...base,
        tags: [...base.tags, 'kind:order'],
        body: {
          kind: 'matching',
          right: say(q['correctfeedback']),
          wrong: say(q['incorrectfeedback']),
          pairs: children(q, 'answer').map((a, i) => ({ text: say(a) ?? '', match: String(i + 1) })),
        },
      };
    default:
      return {
        line,
        message: `“${what}”: there is no kind here for Moodle’s “${type}”.`,
        fix: 'Write it as one of the kinds in docs/authoring.md, or leave it out.',
      };
  }
}
