import type { Item } from '../../core/quiz/schema.ts';
import type { Exported, Note, Question } from '../question.ts';
import { toQuestion } from '../to-question.ts';

/** A bank in GIFT, as Moodle reads it: id, competency and section as `[id:…]` and `[tag:…]` before each question. */
export function writeGift(items: readonly Item[]): Exported {
  const notes: Note[] = [];
  const blocks = items.flatMap((item) => {
    const { question, notes: lost } = toQuestion(item);
    notes.push(...lost);
    if (!question) return [];
    const unfit = cannotSay(question);
    notes.push(
      ...[...(unfit ? [unfit] : []), ...(unfit ? [] : leftOut(question))].map((what) => ({ question: item.id, what })),
    );
    return unfit ? [] : [block(question)];
  });
  return { text: blocks.join('\n\n') + '\n', notes };
}

function leftOut({ hint, body }: Question): string[] {
  return [
    ...(hint ? ['the hint'] : []),
    ...(body.kind === 'typed' && body.exact ? ['that spelling counts'] : []),
    ...(body.kind === 'amount' && body.unit ? ['the unit'] : []),
    ...(body.kind === 'matching' && (body.right || body.wrong) ? ['feedback for the whole question'] : []),
  ];
}

/** `->` divides the two sides of a pair and cannot be escaped. */
function cannotSay({ body }: Question): string | undefined {
  const texts =
    body.kind === 'matching'
      ? body.pairs.flatMap((p) => [p.text, p.match])
      : body.kind === 'typed'
        ? body.answers.map((a) => a.text)
        : [];
  return texts.some((t) => t.includes('->'))
    ? 'the whole question: GIFT cannot write “->” inside an answer'
    : undefined;
}

function block(q: Question): string {
  const texts = [
    q.prompt,
    ...(q.body.kind === 'choice' || q.body.kind === 'typed' || q.body.kind === 'amount'
      ? ('options' in q.body ? q.body.options : q.body.answers).flatMap((a) => [
          a.feedback ?? '',
          'text' in a ? a.text : '',
        ])
      : []),
  ];
  const format = texts.some((t) => t.includes('**')) ? '[markdown]' : '[plain]';
  const meta = [`[id:${q.id}]`, ...q.tags.map((t) => `[tag:${t}]`)].join(' ');
  return `// ${meta}\n::${q.id}::${format}${escape(q.prompt)}{${q.body.kind === 'amount' ? '#' : ''}\n${answers(q)
    .map((a) => `\t${a}\n`)
    .join('')}}`;
}

function answers({ body }: Question): string[] {
  const feedback = (f: string | undefined) => (f ? `#${text(f)}` : '');
  switch (body.kind) {
    case 'choice':
      return body.options.map(
        (o) =>
          `${body.single && o.credit === 100 ? '=' : '~'}${body.single ? guard(o.text, o.credit) : `%${o.credit}%`}${text(o.text)}${feedback(o.feedback)}`,
      );
    case 'typed':
      return body.answers.map((a) => `=%${a.credit}%${text(a.text)}${feedback(a.feedback)}`);
    case 'amount':
      return body.answers.map((a) =>
        a.value === '*'
          ? `~${feedback(a.feedback)}`
          : `=%${a.credit}%${plain(a.value)}:${plain(a.tolerance)}${feedback(a.feedback)}`,
      );
    case 'matching':
      return body.pairs.map((p) => `=${p.text ? `${text(p.text)} ` : ''}-> ${escape(p.match)}`);
  }
}

/** A leading % would be read as credit. */
const guard = (t: string, credit: number) => (t.startsWith('%') ? `%${credit}%` : '');
/** GIFT has no 1e21. */
const plain = (n: number) => n.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });

const escape = (s: string) => s.replace(/[\\~=#{}:]/g, '\\$&').replace(/\n/g, '\\n');
/** A leading [ could be read as the name of a text format. */
const text = (s: string) => (s.startsWith('[') ? `[plain]${escape(s)}` : escape(s));
