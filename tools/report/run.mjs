// npm run report -- merge|generate …  Installs DuckDB here on first use, then runs on the site's own Node.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const env = { ...process.env, PATH: [resolve(here, '../../node_modules/.bin'), process.env.PATH].join(delimiter) };
const run = (command, args, cwd) => {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    cwd,
    env,
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    if (error) console.error(error.message);
    process.exit(status ?? 1);
  }
};

if (!existsSync(join(here, 'node_modules/@duckdb/node-api'))) {
  console.error('First use: installing DuckDB into tools/report …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], here);
}
const [command, ...rest] = process.argv.slice(2);
const scripts = { merge: 'merge.ts', generate: 'generate.ts', test: 'test.ts' };
if (!Object.hasOwn(scripts, command ?? '')) {
  console.error(
    'Use: npm run report -- merge [--out FOLDER] [--memory 2GB] FILES OR FOLDERS\n     npm run report -- generate CLASSES FOLDER',
  );
  process.exit(1);
}
run('node', [join(here, scripts[command]), ...rest]);
