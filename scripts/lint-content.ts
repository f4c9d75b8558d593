import { parseArgs } from 'node:util';
import { formatFinding, lintContent } from '../src/integrations/content-lint/lint.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'text' }, only: { type: 'string' } },
});
const content = 'src/content';
const given = positionals[0]?.replace(/\/$/, '') ?? content;
// A folder inside the course is read with the whole course around it, for its references.
const inside = given.startsWith(`${content}/`) ? given.slice(content.length + 1) : undefined;
const own = given === 'ward' || given.startsWith('ward/');
const only = values.only?.replace(`${content}/`, '') ?? inside ?? (own ? given : '');
const today = new Date().toISOString().slice(0, 10);
const findings = (
  given === content || inside !== undefined || own ? lintContent(content, today, 'ward') : lintContent(given, today)
).filter((f) => f.file.startsWith(only));
const errors = findings.filter((f) => f.level === 'error').length;

if (values.format === 'json') console.log(JSON.stringify(findings, null, 2));
else {
  for (const f of findings) console.log(formatFinding(f));
  console.log(`content: ${errors} errors, ${findings.length - errors} warnings`);
}
process.exitCode = errors ? 1 : 0;
