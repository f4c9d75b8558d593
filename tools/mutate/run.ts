import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/*
 * npm run mutate [-- FOLDER or FOLDER/FILE …]: changes the core, one small fault at a time, and asks whether its own tests notice.
 * A folder at a time, one process, low priority: the machine stays usable. docs/testing.md says what survived and why.
 */
type Report = {
  files: Record<
    string,
    { mutants: { status: string; mutatorName: string; location: { start: { line: number } }; replacement?: string }[] }
  >;
};
const out = '.cache/mutate';
mkdirSync(out, { recursive: true });

const all = readdirSync('src/core').filter((folder) => existsSync(`tests/unit/core/${folder}`));
const folders = process.argv.length > 2 ? process.argv.slice(2) : all;
const rows = folders.map(mutate);
console.log('\n| Folder | Mutants | Killed | Survived | Not reached | Score |\n|---|---|---|---|---|---|');
for (const row of [...rows, total(rows)])
  console.log(
    `| ${row.name} | ${row.killed + row.survived + row.unreached} | ${row.killed} | ${row.survived} | ${row.unreached} | ${percent(row)} |`,
  );

type Row = { name: string; killed: number; survived: number; unreached: number };

/** Runs Stryker over one folder of the core, or one file of it on the folder's tests, and lists what survived. */
function mutate(what: string): Row {
  const [folder = '', name = '**/*'] = what.split('/');
  const report = `${out}/${what.replace('/', '.')}.json`;
  const config = `${out}/${what.replace('/', '.')}.config.json`;
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'vitest',
      plugins: ['@stryker-mutator/vitest-runner'],
      vitest: { configFile: 'tools/mutate/vitest.config.ts', related: false },
      // What a schema takes is tried through the content linter's tests, too slow for one run a mutant.
      mutate: [`src/core/${folder}/${name}.ts`, '!src/core/**/*schema.ts'],
      ignorePatterns: ['dist', 'dist-*', '.cache', '.astro', 'public', 'docs', 'src/components', 'src/pages'],
      coverageAnalysis: 'perTest',
      concurrency: 1,
      tempDirName: `${out}/sandbox`,
      reporters: ['json'],
      jsonReporter: { fileName: report },
    }),
  );
  console.log(`\n── src/core/${what}`);
  const { status } = spawnSync('nice', ['-n', '15', 'stryker', 'run', config, '--logLevel', 'warn'], {
    stdio: 'inherit',
    env: { ...process.env, MUTATE: folder },
  });
  if (status !== 0) throw new Error(`Stryker stopped in src/core/${what}; its own words stand above.`);
  const { files } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const row: Row = { name: what, killed: 0, survived: 0, unreached: 0 };
  for (const [file, { mutants }] of Object.entries(files))
    for (const m of mutants) {
      if (m.status === 'Killed' || m.status === 'Timeout') row.killed++;
      else if (m.status === 'Survived' || m.status === 'NoCoverage') {
        row[m.status === 'Survived' ? 'survived' : 'unreached']++;
        console.log(
          `${file}:${m.location.start.line} ${m.status} ${m.mutatorName}: ${(m.replacement ?? '').slice(0, 100).replace(/\s+/g, ' ')}`,
        );
      }
    }
  return row;
}

function total(of: Row[]): Row {
  const sum = (key: 'killed' | 'survived' | 'unreached') => of.reduce((n, row) => n + row[key], 0);
  return { name: '**all**', killed: sum('killed'), survived: sum('survived'), unreached: sum('unreached') };
}

function percent({ killed, survived, unreached }: Row): string {
  return `${((100 * killed) / Math.max(1, killed + survived + unreached)).toFixed(1)} %`;
}
