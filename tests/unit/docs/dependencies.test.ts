import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, never>;
const rows = readFileSync('docs/dependencies.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const { dependencies = {}, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
const installed = Object.keys({ ...dependencies, ...devDependencies }).sort();

test('every dependency has its row in docs/dependencies.md, and every row its dependency', () => {
  expect(rows.map(([name]) => name!.replaceAll('`', '')).sort()).toEqual(installed);
});

test('each row says why, what it weighs, its licence and what else there is', () => {
  for (const row of rows) {
    expect(row, row[0]).toHaveLength(5);
    expect(
      row.every((cell) => cell.length > 0),
      row[0],
    ).toBe(true);
  }
});

test('licences are those the packages state', () => {
  for (const [name, , , licence] of rows)
    expect(
      `${name} ${(json(`node_modules/${name!.replaceAll('`', '')}/package.json`) as { license?: string }).license}`,
    ).toBe(`${name} ${licence}`);
});

test('installs come from the lockfile: exact versions, each with its hash, and no script that installs otherwise', () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d/);
  const { packages } = json('package-lock.json') as unknown as {
    packages: Record<string, { integrity?: string; link?: boolean; resolved?: string }>;
  };
  const unchecked = Object.entries(packages).filter(
    ([path, p]) => path && !p.link && !p.integrity?.startsWith('sha512-'),
  );
  expect(unchecked.map(([path]) => path)).toEqual([]);
  const scripts = readdirSync('scripts').map((f) => readFileSync(`scripts/${f}`, 'utf8'));
  for (const text of [...scripts, readFileSync('package.json', 'utf8'), readFileSync('tools/report/run.mjs', 'utf8')])
    expect(text).not.toMatch(/npm['", [\]]+(install|i|add|update)\b/);
});
