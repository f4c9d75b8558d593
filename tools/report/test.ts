import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readClass } from '../../src/core/classroom/read-class.ts';
import { distinct, linesBy } from '../../src/core/classroom/tables.ts';
import { generate } from './sample.ts';
import { mergeFiles } from './tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-test-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const classes = join(folder, 'classes');
const out = join(folder, "người dân's");
const truth = generate(200, classes, 16);
writeFileSync(join(classes, 'locked.json'), '{"format":"i-to-so-sealed","version":1}');
const whale = {
  id: 'r',
  learner: 'l1',
  phase: 'lesson',
  at: 1,
  source: 'qr',
  changed: 1,
  answers: Array.from({ length: 20 }, (_, i) => ({
    item: `lesson/item-${i}`,
    competency: '4.2',
    earned: 1,
    possible: 1,
  })),
};
writeFileSync(
  join(folder, 'whale.json'),
  JSON.stringify({
    format: 'i-to-so-class',
    version: 1,
    id: 'whale',
    changed: 1,
    learners: [],
    tallies: [],
    results: Array.from({ length: 9000 }, () => whale),
  }),
);
const merged = await mergeFiles([classes, join(folder, 'whale.json'), join(folder, 'nowhere.json')], out);
const table = (name: string) =>
  readFileSync(join(out, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as Record<string, number | string>);
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-6, `${a} is not ${b}`);

test('the tables of provinces are the sums the generator made', () => {
  for (const row of table('provinces')) {
    const sum = truth.provinces[row['province'] as string]!;
    assert.equal(row['n'], sum.n);
    assert.equal(row['learners'], sum.learners);
    assert.equal(row['reached'], sum.reached);
    near(row['before_mean'] as number, sum.before / sum.n);
    near(row['after_mean'] as number, sum.after / sum.n);
  }
  assert.equal(table('provinces').length, Object.keys(truth.provinces).length);
});

test('DuckDB and the page under /teach/report/ say the same of every ward', () => {
  const files = distinct(
    readdirSync(classes).flatMap((f) => {
      const read = readClass(readFileSync(join(classes, f), 'utf8'));
      return read.kind === 'ok' ? [read.file] : [];
    }),
  );
  const lines = linesBy('ward', files);
  const rows = table('wards');
  assert.equal(rows.length, lines.length);
  for (const l of lines) {
    const row = rows.find((r) => r['province'] === l.province && r['ward'] === l.ward)!;
    assert.deepEqual(
      [row['classes'], row['learners'], row['n'], row['reached']],
      [l.classes, l.learners, l.n, l.reached],
    );
    for (const [key, value] of [
      ['before_mean', l.before.mean],
      ['before_sd', l.before.sd],
      ['after_mean', l.after.mean],
      ['after_sd', l.after.sd],
      ['change_mean', l.change.mean],
      ['change_sd', l.change.sd],
    ] as const)
      near(row[key] as number, value);
  }
});

test('broken, locked, missing and monstrous files are named and skipped; copies count once', () => {
  assert.equal(merged.classes, 200);
  assert.equal(merged.files, truth.files + 3);
  assert.equal(merged.skipped.length, truth.bad + 3);
  assert.deepEqual(
    merged.skipped.map((s) => s.why).sort(),
    ['ENOENT', ...Array.from({ length: truth.bad }, () => 'not-json'), 'sealed', 'too-large'].sort(),
  );
});

test('items show how many were right and what was chosen instead', () => {
  const items = table('items');
  assert.equal(items.length, 7 * 20);
  for (const item of items) assert.equal(item['trap'], 'trap');
});

test('CSV is Vietnamese and no cell runs as a formula; Parquet lies in a folder for each province; nobody is named', () => {
  const csv = readFileSync(join(out, 'provinces.csv'), 'utf8');
  assert.ok(csv.startsWith('\uFEFF"Tỉnh, thành phố";'));
  assert.ok(csv.includes(`"'=Đồng Tháp"`));
  assert.equal(readdirSync(join(out, 'answers')).length, 5);
  for (const f of readdirSync(out).filter((x) => x.includes('.')))
    assert.ok(!readFileSync(join(out, f), 'latin1').includes(Buffer.from('Học viên 3').toString('latin1')), f);
});
