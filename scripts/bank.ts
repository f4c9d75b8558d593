import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import { parse } from 'yaml';
import { translate } from '../src/core/content/translate.ts';
import type { Item } from '../src/core/quiz/schema.ts';
import { checkItem } from '../src/integrations/content-lint/items/check-item.ts';
import { balanceOf } from '../src/integrations/content-lint/items/balance.ts';
import { withFacts } from '../src/interchange/facts.ts';
import { formatOf, readers, writers, type Readable } from '../src/interchange/formats.ts';
import type { Imported, Note } from '../src/interchange/question.ts';
import { writeQti } from '../src/interchange/qti/write.ts';

const usage = `npm run bank -- check FILE [--from FORMAT]
npm run bank -- convert IN --to FORMAT [-o OUT] [--from FORMAT] [--locale en] [--competency 4.2] [--see know]
formats: read ${Object.keys(readers).join(', ')}; write ${Object.keys(writers).join(', ')}, qti (a .zip)
docs/question-banks.md says more.`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string', short: 'o' },
    locale: { type: 'string', default: 'vi' },
    competency: { type: 'string' },
    see: { type: 'string' },
  },
});
const [command, bankFile] = positionals;

if (command === 'check' && bankFile) check(bankFile);
else if (command === 'convert' && bankFile && options.to) convert(bankFile, options.to);
else stop(usage);

function check(file: string) {
  const bank = read(file);
  sayProblems(file, bank);
  const faults = bank.items.flatMap((item, i) =>
    checkItem(item).map((p) => ({ ...p, id: item.id, line: bank.lines[i]! })),
  );
  for (const f of faults) console.log(`${file}:${f.line} ${f.level} ${f.rule}\n  ${f.id}: ${f.message}\n  → ${f.fix}`);
  const { counts, total, lopsided } = balanceOf(bank.items);
  if (lopsided !== undefined)
    console.log(
      `${file}:1 warning item-balance\n  The right option is number ${lopsided + 1} in ${counts[lopsided]} of ${total} questions (${counts.join(', ')} by position).\n  → Move some right options.`,
    );
  sayNotes(bank.notes, 'Left out or made up while reading');
  const errors = faults.filter((f) => f.level === 'error').length;
  console.log(
    `${file}: ${bank.items.length} questions taken, ${bank.problems.length} not; ${errors} errors and ${faults.length - errors} warnings about the questions themselves`,
  );
  process.exitCode = bank.problems.length || errors ? 1 : 0;
}

function convert(file: string, to: string) {
  const bank = read(file);
  sayProblems(file, bank);
  const items = to === 'yaml' ? bank.items : withFacts(bank.items, facts());
  const written =
    to === 'qti'
      ? qti(items)
      : to in writers
        ? writers[to as keyof typeof writers](items)
        : stop(`There is no format “${to}” to write.\n${usage}`);
  sayNotes([...bank.notes, ...written.notes], 'Left out or made up');
  const left = new Set(written.notes.filter((n) => n.what.startsWith('the whole question')).map((n) => n.question))
    .size;
  console.error(`${items.length - left} of ${bank.items.length + bank.problems.length} questions written`);
  if (options.out) writeFileSync(options.out, written.text);
  else process.stdout.write(written.text);
  process.exitCode = bank.problems.length ? 1 : 0;
}

function qti(items: Item[]) {
  if (!options.out) stop('QTI is a package of files: name it with -o bank.zip');
  const { files, notes } = writeQti(items);
  return {
    text: zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
    notes,
  };
}

function read(file: string): Imported {
  if (!existsSync(file)) stop(`There is no file ${file}.`);
  const text = readFileSync(file, 'utf8');
  const format = (options.from ?? formatOf(file, text)) as Readable | undefined;
  if (!format || !(format in readers)) stop(`The format of ${file} is not known; name it with --from.\n${usage}`);
  const locale = options.locale === 'en' ? 'en' : 'vi';
  const bank = readers[format]!(text, {
    locale,
    ...(options.competency ? { competency: options.competency } : {}),
    ...(options.see ? { see: options.see } : {}),
  });
  const words = file.replace(/\.yml$/, '.en.yml');
  return format === 'yaml' && locale === 'en' && existsSync(words)
    ? { ...bank, items: translate({ items: bank.items }, parse(readFileSync(words, 'utf8'))).doc.items }
    : bank;
}

/** What facts.yml of this course says, in the language of the bank. */
function facts(): Map<string, string> {
  const of = (name: string): unknown =>
    existsSync(`src/content/${name}`) ? parse(readFileSync(`src/content/${name}`, 'utf8')) : undefined;
  const list = (of('facts.yml') ?? []) as { id: string; text: string }[];
  const inEnglish = options.locale === 'en' ? translate(list, of('facts.en.yml')).doc : list;
  return new Map(inEnglish.map((f) => [f.id, f.text]));
}

function sayProblems(file: string, { problems }: Imported) {
  for (const p of problems) console.error(`${file}:${p.line} not taken\n  ${p.message}\n  → ${p.fix}`);
}

/** One line for each thing left out, with the questions it concerns. */
function sayNotes(notes: readonly Note[], title: string) {
  if (!notes.length) return;
  const questions = new Map<string, Set<string>>();
  for (const n of notes)
    questions.set(
      n.what,
      (questions.get(n.what) ?? new Set()).add(n.line ? `${n.question} (line ${n.line})` : n.question),
    );
  console.error(`${title}:`);
  for (const [what, of] of questions) console.error(`- ${what}: ${[...of].join(', ')}`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
