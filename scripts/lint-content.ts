import { parseArgs } from 'node:util';
import { formatFinding, lintContent } from '../src/integrations/content-lint/lint.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { format: { type: 'string', default: 'text' }, only: { type: 'string' } } });
const findings = lintContent(positionals[0] ?? 'src/content', new Date().toISOString().slice(0, 10)).filter((f) => !values.only || f.file.startsWith(values.only));
const errors = findings.filter((f) => f.level === 'error').length;

if (values.format === 'json') console.log(JSON.stringify(findings, null, 2));
else {
  for (const f of findings) console.log(formatFinding(f));
  console.log(`content: ${errors} errors, ${findings.length - errors} warnings`);
}
process.exitCode = errors ? 1 : 0;
