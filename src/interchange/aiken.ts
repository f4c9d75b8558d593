import { defaults as standard, type Defaults, type Imported, type Problem, type Question } from './question.ts';
import { toItems } from './to-item.ts';

const option = /^\s*([A-Z])[.)]\s*(.+)$/;
const answer = /^\s*ANSWER:\s*(.*)$/;

/** Reads Aiken: a question, options `A.` or `A)`, and `ANSWER: A`. A question that is not finished is a problem; the rest goes on. */
export function readAiken(text: string, given: Partial<Defaults> = {}): Imported {
  const problems: Problem[] = [];
  const questions: Question[] = [];
  let prompt: string[] = [];
  let options: { letter: string; text: string }[] = [];
  let start = 0;
  const problem = (line: number, message: string, fix: string) => {
    problems.push({ line, message: `“${(prompt.join(' ') || options[0]?.text || '').slice(0, 60)}”: ${message}`, fix });
  };
  const reset = () => {
    prompt = [];
    options = [];
  };
  const unfinished = (line: number) => {
    if (prompt.length || options.length)
      problem(start || line, 'the question has no ANSWER line.', 'Add ANSWER: and a letter after its options.');
    reset();
  };

  text
    .replace(/^\u{FEFF}/u, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, i) => {
      const line = i + 1;
      const end = answer.exec(raw);
      const choice = option.exec(raw);
      if (end) {
        const right = end[1]!.trim().replace(/[.)]$/, '');
        if (!prompt.length)
          problem(line, 'there is no question before this answer.', 'Write the question above its options.');
        else if (options.length < 2) problem(start, 'there are fewer than two options.', 'Write at least A. and B.');
        else if (!options.some((o) => o.letter === right))
          problem(
            line,
            `the answer “${right}” is none of ${options.map((o) => o.letter).join(', ')}.`,
            'Name one of the options.',
          );
        else
          questions.push({
            line: start,
            tags: [],
            prompt: prompt.join(' ').normalize('NFC'),
            body: {
              kind: 'choice',
              single: true,
              options: options.map((o) => ({ text: o.text.normalize('NFC'), credit: o.letter === right ? 100 : 0 })),
            },
          });
        reset();
      } else if (choice && (prompt.length || options.length)) {
        options.push({ letter: choice[1]!, text: choice[2]!.trim() });
      } else if (raw.trim() && !/^\s*FEEDBACK:/.test(raw)) {
        if (options.length) unfinished(line);
        if (!prompt.length) start = line;
        prompt.push(raw.trim());
      }
    });
  unfinished(start);
  const found = toItems(questions, { ...standard, ...given });
  return { ...found, problems: [...problems, ...found.problems].sort((a, b) => a.line - b.line) };
}
