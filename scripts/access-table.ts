import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Writes what the last browser run found into docs/accessibility.md: `npm run report:access`. */
type Result = { kind: string; locale: string; found: Record<string, string[]> };
const dir = '.cache/access';
const doc = 'docs/accessibility.md';

const results = readdirSync(dir).map((f) => JSON.parse(readFileSync(`${dir}/${f}`, 'utf8')) as Result);
results.sort((a, b) => a.kind.localeCompare(b.kind) || b.locale.localeCompare(a.locale));
const states = Object.keys(results[0]!.found);
const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
const table = [
  row(['Page', 'Language', ...states]),
  row(['---', '---', ...states.map(() => '---:')]),
  ...results.map((r) => row([r.kind, r.locale, ...states.map((s) => String(r.found[s]?.length ?? '–'))])),
].join('\n');
const sum = results.flatMap((r) => Object.values(r.found).flat()).length;
const day = new Date().toISOString().slice(0, 10);
const text = readFileSync(doc, 'utf8').replace(
  /<!-- axe -->[\s\S]*<!-- \/axe -->/,
  `<!-- axe -->\nRun of ${day}: ${results.length} pages × ${states.length} states, ${sum} finding${sum === 1 ? '' : 's'}.\n\n${table}\n<!-- /axe -->`,
);
writeFileSync(doc, text);
console.log(`${doc}: ${results.length} rows, ${sum} findings`);
