import { XMLParser, XMLValidator } from 'fast-xml-parser';
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
import { cutQuestions } from './questions.ts';

const lists = new Set(['answer', 'subquestion', 'tag', 'hint', 'unit', 'file']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  isArray: (name, _path, _leaf, isAttribute) => !isAttribute && lists.has(name),
});

type Xml = { [name: string]: unknown };
type Texts = { (node: unknown): string | undefined };

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
    const taken = take((parser.parse(source) as { question: Xml }).question, line, defaults, notes);
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
  const say: Texts = (node) => {
    const { words, lost } = wordsIn(node);
    notes.push(...lost.map((l) => ({ question: what, line, what: l })));
    return words || undefined;
  };
  const base = {
    line,
    id: plainText(q['idnumber']) || undefined,
    name: name || undefined,
    tags: list(q['tags'], 'tag').map((t) => plainText(child(t, 'text'))),
    prompt: say(q['questiontext']) ?? '',
    hint: say(list(q, 'hint')[0]),
    general: say(q['generalfeedback']),
  };
  if (list(q, 'hint').length > 1) notes.push({ question: what, line, what: 'hints after the first' });
  const answers = list(q, 'answer').map((a) => ({
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
      const { yes, no } = wordsOfVerdicts(defaults.locale);
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
          unit: plainText(child(list(q['units'], 'unit')[0], 'unit_name')) || undefined,
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
          pairs: list(q, 'subquestion').map((s) => ({
            text: say(s) ?? '',
            match: plainText(child(list(s, 'answer')[0], 'text'))
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
          pairs: list(q, 'answer').map((a, i) => ({ text: say(a) ?? '', match: String(i + 1) })),
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

const child = (node: unknown, name: string): unknown =>
  typeof node === 'object' && node !== null ? (node as Xml)[name] : undefined;
const list = (node: unknown, name: string): unknown[] => (child(node, name) as unknown[] | undefined) ?? [];
const attribute = (node: unknown, name: string): string | undefined => child(node, `@${name}`) as string | undefined;
const plainText = (node: unknown): string => (typeof node === 'string' ? node : String(child(node, '#') ?? ''));

/** The `<text>` of a node, by its format, and what was left out of it. */
function wordsIn(node: unknown): { words: string; lost: string[] } {
  const text = plainText(child(node, 'text'));
  const pictures = list(node, 'file').length ? ['a file'] : [];
  const format = attribute(node, 'format');
  if (format === 'plain_text' || format === 'markdown') return { words: text.trim().normalize('NFC'), lost: pictures };
  const { words, lost } = fromHtml(text);
  return { words, lost: [...new Set([...lost, ...pictures])] };
}
