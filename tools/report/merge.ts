import { parseArgs } from 'node:util';
import { mergeFiles } from './tables.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'report' }, memory: { type: 'string', default: '2GB' } },
});
if (positionals.length === 0) {
  console.error('Name class files or folders of them: npm run report -- merge --out report classes/');
  process.exit(1);
}
const { files, classes, skipped, seconds } = await mergeFiles(positionals, values.out, { memory: values.memory });
for (const s of skipped) console.error(`skipped ${s.file}: ${s.why}`);
console.log(
  `${classes} classes from ${files} files, ${skipped.length} skipped, ${seconds.toFixed(1)} s. Tables: ${values.out}/`,
);
