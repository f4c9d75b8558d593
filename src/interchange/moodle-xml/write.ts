import type { Item } from '../../core/quiz/schema.ts';
import { escapeXml, toHtml } from '../html.ts';
import type { Exported, Note, Question } from '../question.ts';
import { toQuestion } from '../to-question.ts';

/** A bank as Moodle XML, optionally in a category (`$course$/top/…`). */
export function writeMoodleXml(items: readonly Item[], category?: string): Exported {
  const notes: Note[] = [];
  const questions = items.flatMap((item) => {
    const { question, notes: lost } = toQuestion(item);
    notes.push(...lost);
    return question ? [write(question)] : [];
  });
  const top = category
    ? [`  <question type="category">\n    <category><text>${escapeXml(category)}</text></category>\n  </question>`]
    : [];
  return {
    text: `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${[...top, ...questions].join('\n')}\n</quiz>\n`,
    notes,
  };
}

const types = { choice: 'multichoice', typed: 'shortanswer', amount: 'numerical', matching: 'matching' } as const;

function write(q: Question): string {
  return [
    `  <question type="${types[q.body.kind]}">`,
    `    <name><text>${escapeXml(q.name ?? '')}</text></name>`,
    `    ${html('questiontext', q.prompt)}`,
    `    <defaultgrade>1</defaultgrade>`,
    `    <idnumber>${escapeXml(q.id ?? '')}</idnumber>`,
    ...body(q).map((l) => `    ${l}`),
    ...(q.hint ? [`    ${html('hint', q.hint)}`] : []),
    `    <tags>${q.tags.map((t) => `<tag><text>${escapeXml(t)}</text></tag>`).join('')}</tags>`,
    '  </question>',
  ].join('\n');
}

const html = (name: string, words: string) =>
  `<${name} format="html"><text>${escapeXml(toHtml(words))}</text></${name}>`;
const feedback = (words: string | undefined) => (words ? html('feedback', words) : '');

function body({ body: b }: Question): string[] {
  switch (b.kind) {
    case 'choice':
      return [
        `<single>${b.single}</single>`,
        '<shuffleanswers>true</shuffleanswers>',
        '<answernumbering>ABCD</answernumbering>',
        ...b.options.map(
          (o) =>
            `<answer fraction="${o.credit}" format="html"><text>${escapeXml(toHtml(o.text))}</text>${feedback(o.feedback)}</answer>`,
        ),
      ];
    case 'typed':
      return [
        `<usecase>${b.exact ? 1 : 0}</usecase>`,
        // Only the last answer is the star that means “anything else”; others are letters.
        ...b.answers.map(
          (a, i) =>
            `<answer fraction="${a.credit}" format="plain_text"><text>${escapeXml(i === b.answers.length - 1 ? a.text : a.text.replaceAll('*', '\\*'))}</text>${feedback(a.feedback)}</answer>`,
        ),
      ];
    case 'amount':
      return [
        ...b.answers.map(
          (a) =>
            `<answer fraction="${a.credit}" format="plain_text"><text>${a.value}</text>${feedback(a.feedback)}<tolerance>${a.tolerance}</tolerance></answer>`,
        ),
        ...(b.unit
          ? [`<units><unit><multiplier>1</multiplier><unit_name>${escapeXml(b.unit)}</unit_name></unit></units>`]
          : []),
        '<unitgradingtype>0</unitgradingtype>',
        '<showunits>3</showunits>',
      ];
    case 'matching':
      return [
        '<shuffleanswers>true</shuffleanswers>',
        ...(b.right ? [html('correctfeedback', b.right)] : []),
        ...(b.wrong ? [html('incorrectfeedback', b.wrong)] : []),
        ...b.pairs.map(
          (p) =>
            `<subquestion format="html"><text>${escapeXml(toHtml(p.text))}</text><answer><text>${escapeXml(p.match)}</text></answer></subquestion>`,
        ),
      ];
  }
}
