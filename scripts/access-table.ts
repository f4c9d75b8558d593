import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes what the last browser runs found into docs/accessibility.md: `npm run report:access`. The pages come from
 * `npm run test:wide`, the ways through them from `npm test`.
 */
type Result = { kind: string; locale: string; found: Record<string, string[]> };
type Spec = { title: string; ok: boolean };
type Suite = { title: string; file: string; suites?: Suite[]; specs?: Spec[] };
const doc = 'docs/accessibility.md';
const pagesOf = '.cache/access';
const runOf = '.cache/e2e.json';

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

function pages(): string {
  const results = readdirSync(pagesOf).map((f) => JSON.parse(readFileSync(`${pagesOf}/${f}`, 'utf8')) as Result);
  results.sort((a, b) => a.kind.localeCompare(b.kind) || b.locale.localeCompare(a.locale));
  const states = Object.keys(results[0]!.found);
  const sum = results.flatMap((r) => Object.values(r.found).flat()).length;
  return [
    `${counted(results.length, 'page')} × ${counted(states.length, 'state')}, ${counted(sum, 'finding')}.`,
    '',
    row(['Page', 'Language', ...states]),
    row(['---', '---', ...states.map(() => '---:')]),
    ...results.map((r) => row([r.kind, r.locale, ...states.map((s) => String(r.found[s]?.length ?? '–'))])),
  ].join('\n');
}

function ways(): string {
  const { suites } = JSON.parse(readFileSync(runOf, 'utf8')) as { suites: Suite[] };
  const specs = (s: Suite, before = ''): Spec[] => [
    ...(s.specs ?? []).map((spec) => ({ ...spec, title: before + spec.title })),
    ...(s.suites ?? []).flatMap((inner) => specs(inner, `${before}${inner.title}: `)),
  ];
  const own = suites.filter((s) => /access-(?!axe)/.test(s.file));
  const rows = own.flatMap((s) => specs(s).map((spec) => ({ file: s.file, ...spec })));
  const failed = rows.filter((r) => !r.ok).length;
  return [
    `${counted(rows.length, 'test')}, ${failed} failed.`,
    '',
    row(['Test', 'What holds', 'Result']),
    row(['---', '---', '---']),
    ...rows.map((r) =>
      row([`\`${r.file.replace(/^access-|\.spec\.ts$/g, '')}\``, r.title, r.ok ? 'holds' : '**fails**']),
    ),
  ].join('\n');
}

/** Replaces what stands between the two marks of a table; a run that was not made leaves its table as it is. */
function put(text: string, mark: string, from: string, table: () => string): string {
  if (!existsSync(from)) {
    console.log(`${mark}: ${from} is missing, table left as it is`);
    return text;
  }
  const day = new Date().toISOString().slice(0, 10);
  const made = `<!-- ${mark} -->\nRun of ${day}: ${table()}\n<!-- /${mark} -->`;
  return text.replace(new RegExp(`<!-- ${mark} -->[\\s\\S]*<!-- /${mark} -->`), () => made);
}

const text = put(readFileSync(doc, 'utf8'), 'axe', pagesOf, pages);
writeFileSync(doc, put(text, 'ways', runOf, ways));
