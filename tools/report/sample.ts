import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClassFile, Result } from '../../src/core/classroom/class-file.ts';
import { random } from '../../src/core/quiz/shuffle.ts';

/** What the tables must say, added up while the files are written. */
export type Truth = {
  files: number;
  classes: number;
  bad: number;
  provinces: Record<string, { n: number; learners: number; before: number; after: number; reached: number }>;
};

const provinces = ['Cần Thơ', 'Phú Thọ', 'Hà Nội', 'Vĩnh Long', '=Đồng Tháp'];

/**
 * Writes made-up classes: every tenth also as an older copy, every hundredth file broken, one learner in eight
 * measured only once, one in fifteen taken off the list. The same count always gives the same files.
 */
export function generate(count: number, folder: string, learnersEach = 30): Truth {
  mkdirSync(folder, { recursive: true });
  const truth: Truth = { files: 0, classes: count, bad: 0, provinces: {} };
  const put = (name: string, text: string) => {
    truth.files++;
    writeFileSync(join(folder, name), text);
  };
  for (let c = 0; c < count; c++) {
    const file = oneClass(c, learnersEach, truth);
    put(`class-${c}.json`, JSON.stringify(file));
    if (c % 10 === 0)
      put(
        `class-${c}-old.json`,
        JSON.stringify({ ...file, ward: 'tên cũ', changed: 0, results: file.results.slice(0, 5) }),
      );
    if (c % 100 === 0) {
      truth.bad++;
      put(`class-${c}-bad.json`, JSON.stringify(file).slice(0, 200));
    }
  }
  return truth;
}

function oneClass(c: number, learnersEach: number, truth: Truth): ClassFile {
  const next = random(c + 1);
  const province = provinces[c % provinces.length]!;
  const sum = (truth.provinces[province] ??= { n: 0, learners: 0, before: 0, after: 0, reached: 0 });
  const file: ClassFile = {
    format: 'i-to-so-class',
    version: 1,
    id: `class${c}`,
    name: `Lớp ${c}`,
    ward: `Phường ${Math.floor(c / 5) % 40}`,
    province,
    changed: 5,
    learners: [],
    results: [],
    tallies: [],
  };
  for (let l = 0; l < learnersEach; l++) {
    const gone = l % 15 === 14;
    file.learners.push({
      id: `l${l}`,
      name: `Học viên ${l}`,
      card: l + 1,
      changed: 3,
      ...(gone && { gone: true as const }),
    });
    const sitting = (phase: 'before' | 'after', skill: number): number => {
      const answers = Array.from({ length: 10 }, (_, q) => {
        const right = next() < skill;
        return {
          item: `lesson-${c % 7}/${phase}-${q}`,
          competency: q % 2 ? '4.2' : '1.1',
          earned: right ? 1 : 0,
          possible: 1,
          choice: right ? 'key' : next() < 0.7 ? 'trap' : 'other',
        };
      });
      file.results.push({
        id: `${phase}-${l}`,
        learner: `l${l}`,
        phase,
        at: phase === 'before' ? 100 : 200,
        source: 'cards',
        answers,
        changed: 4,
      } satisfies Result);
      return answers.reduce((n, a) => n + a.earned, 0);
    };
    const before = sitting('before', 0.4);
    const after = l % 8 === 7 ? undefined : sitting('after', 0.75);
    if (gone) continue;
    sum.learners++;
    if (after === undefined) continue;
    sum.n++;
    sum.before += before * 10;
    sum.after += after * 10;
    if (after >= 8) sum.reached++;
  }
  return file;
}
