import { readFileSync } from 'node:fs';
import { formatFinding } from '../src/integrations/content-lint/lint.ts';
import { dictionaryOf, spellContent } from '../src/integrations/content-lint/spelling.ts';

const only = process.argv[2]?.replace(/^src\/content\//, '') ?? '';
const dictionary = dictionaryOf(readFileSync('src/content/spelling.txt', 'utf8'));
const findings = spellContent('src/content', dictionary, 'ward').filter((f) => f.file.startsWith(only));

for (const f of findings) console.log(formatFinding(f));
console.log(`spelling: ${findings.length} unknown`);
process.exitCode = findings.length ? 1 : 0;
