import { parseArgs } from 'node:util';

/** What to measure; `npm run bench -- --help` says how to choose. */
export type Options = { n: number[]; rounds: number; only: string[]; parts: Part[]; fresh: boolean; limit: number };
export type Part = (typeof parts)[number];
const parts = ['build', 'reader', 'search', 'author'] as const;

export const help = `npm run bench -- [options]
  --n 50,500,2000     how many lessons (each in two languages)
  --rounds 3          builds and page loads of each kind; the sites take turns
  --only ours,starlight
  --parts build,reader,search,author
  --limit 3600        seconds after which a build is given up
  --fresh             forget what was measured before (otherwise it goes on where it stopped)`;

/** @throws with what is wrong, for the person who typed it. */
export function readOptions(args: string[], names: string[]): Options | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      n: { type: 'string', default: '50,500,2000' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string', default: names.join(',') },
      parts: { type: 'string', default: parts.join(',') },
      limit: { type: 'string', default: '3600' },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    n: numbers(values.n, '--n').sort((a, b) => a - b),
    rounds: numbers(values.rounds, '--rounds')[0]!,
    only: among(values.only, names, '--only'),
    parts: among(values.parts, parts, '--parts'),
    limit: numbers(values.limit, '--limit')[0]!,
    fresh: values.fresh,
  };
}

function numbers(text: string, option: string): number[] {
  const list = text.split(',').map(Number);
  if (!list.every((n) => Number.isInteger(n) && n > 0))
    throw new Error(`${option} ${text}: give whole numbers above 0, such as 50,500.`);
  return list;
}

function among<T extends string>(text: string, known: readonly T[], option: string): T[] {
  const list = text.split(',') as T[];
  const unknown = list.filter((name) => !known.includes(name));
  if (unknown.length) throw new Error(`${option} ${unknown.join(',')}: choose from ${known.join(', ')}.`);
  return list;
}
