import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { toCsv } from '../../src/core/classroom/csv.ts';
import { readClass } from '../../src/core/classroom/read-class.ts';
import vi from '../../src/i18n/vi.json' with { type: 'json' };

export type Skipped = { file: string; why: string };
export type Merged = { files: number; classes: number; skipped: Skipped[]; seconds: number };

/**
 * Reads class files one by one (names of learners are dropped on the way in), lets DuckDB remove copies and count, and
 * writes `wards`, `provinces`, `competencies` and `items` as CSV, JSON lines and Parquet, and every counted answer as
 * Parquet by province. A file that cannot be used is named and skipped.
 */
export async function mergeFiles(paths: readonly string[], out: string, { memory = '2GB' } = {}): Promise<Merged> {
  const begun = Date.now();
  const work = mkdtempSync(join(tmpdir(), 'i-to-so-report-'));
  mkdirSync(out, { recursive: true });
  try {
    const skipped: Skipped[] = [];
    const lines = createWriteStream(join(work, 'classes.ndjson'));
    let files = 0;
    for (const path of paths.flatMap(filesIn)) {
      files++;
      const line = usable(path, skipped);
      if (line && !lines.write(line)) await once(lines, 'drain');
    }
    lines.end();
    await once(lines, 'finish');
    const db = await (
      await DuckDBInstance.create(join(work, 'report.duckdb'), {
        memory_limit: memory,
        temp_directory: work,
        preserve_insertion_order: 'false',
      })
    ).connect();
    await db.run(
      readFileSync(new URL('tables.sql', import.meta.url), 'utf8').replace('{classes}', join(work, 'classes.ndjson')),
    );
    for (const table of ['wards', 'provinces', 'competencies', 'items']) await write(db, table, out);
    rmSync(join(out, 'answers'), { recursive: true, force: true });
    await db.run(
      `COPY counted TO '${quoted(join(out, 'answers'))}' (FORMAT parquet, PARTITION_BY (province), OVERWRITE_OR_IGNORE)`,
    );
    writeFileSync(join(out, 'skipped.csv'), toCsv([['Tệp', 'Lý do'], ...skipped.map((s) => [s.file, s.why])]));
    const classes = Number((await db.runAndReadAll('SELECT count(*) FROM classes')).getRows()[0]![0]);
    db.closeSync();
    return { files, classes, skipped, seconds: (Date.now() - begun) / 1000 };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function filesIn(path: string): string[] {
  try {
    return statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((f) => f.endsWith('.json'))
          .sort()
          .map((f) => join(path, f))
      : [path];
  } catch {
    // Named as unreadable below.
    return [path];
  }
}

function usable(path: string, skipped: Skipped[]): string | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (e) {
    skipped.push({ file: path, why: (e as NodeJS.ErrnoException).code ?? 'unreadable' });
    return undefined;
  }
  const read = readClass(text);
  if (read.kind === 'refused') {
    skipped.push({ file: path, why: read.why });
    return undefined;
  }
  // Names stay in the teacher's file.
  const learners = read.file.learners.map(({ id, changed, gone }) => ({ id, changed, gone }));
  const line = JSON.stringify({ ...read.file, learners });
  if (line.length < longest) return `${line}\n`;
  skipped.push({ file: path, why: 'too-large' });
  return undefined;
}

/** tables.sql reads lines of up to 32 MiB; letters take up to three bytes. A class of 30 needs 60 kB. */
const longest = 10_000_000;

const heads: Record<string, string> = {
  province: vi.classroom.register.province,
  ward: vi.classroom.register.ward,
  classes: vi.classroom.tables.classes,
  learners: vi.classroom.tables.learners,
  n: vi.classroom.tables.n,
  before_mean: 'Trung bình trước',
  before_sd: vi.classroom.report.head.sdBefore,
  after_mean: 'Trung bình sau',
  after_sd: vi.classroom.report.head.sdAfter,
  change_mean: 'Thay đổi trung bình',
  change_sd: 'Độ lệch thay đổi',
  reached: vi.classroom.tables.reached,
  competency: vi.classroom.report.head.competency,
  item: vi.classroom.report.head.item,
  facility: 'Tỷ lệ đúng',
  trap: vi.classroom.report.trap,
  trap_n: 'Số người chọn nhầm',
};

async function write(db: DuckDBConnection, table: string, out: string): Promise<void> {
  const result = await db.runAndReadAll(`FROM ${table}`);
  const rows = result.getRows().map((r) => r.map((x) => (x === null ? '' : typeof x === 'string' ? x : Number(x))));
  writeFileSync(join(out, `${table}.csv`), toCsv([result.columnNames().map((c) => heads[c] ?? c), ...rows]));
  await db.run(`COPY ${table} TO '${quoted(join(out, `${table}.jsonl`))}' (FORMAT json)`);
  await db.run(`COPY ${table} TO '${quoted(join(out, `${table}.parquet`))}' (FORMAT parquet)`);
}

const quoted = (path: string) => path.replaceAll("'", "''");
