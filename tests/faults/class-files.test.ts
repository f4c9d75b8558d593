import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addNames, emptyClass, present } from '../../src/core/classroom/class-file.ts';
import { mergeClass } from '../../src/core/classroom/merge-class.ts';
import { readResult } from '../../src/core/classroom/phone-result.ts';
import { readClass } from '../../src/core/classroom/read-class.ts';
import { readState } from '../../src/core/classroom/sync.ts';
import { answerTo, outcomeOf, showsFeedback, start, step } from '../../src/core/quiz/attempt.ts';
import { resume } from '../../src/core/quiz/resume.ts';
import { cautions, gainsByCompetency } from '../../src/core/classroom/gain.ts';
import { itemReports } from '../../src/core/classroom/item-report.ts';
import { learnerRows, linesBy } from '../../src/core/classroom/tables.ts';
import { answer, classOf, result } from '../unit/core/classroom/sample-class.ts';
import { items } from '../unit/core/quiz/items.ts';
import { bent, fuzz, nasty, nastyJson } from './fuzz.ts';

const good = JSON.stringify(
  classOf(['Võ Thị Sáu', 'Lê Văn Tám'], [result('l1', 'before', [answer('a', 1, '4.2', 'opt')])]),
);
const used = (text: string) => {
  const read = readClass(text);
  if (read.kind !== 'ok') return;
  const again = mergeClass(read.file, read.file);
  present(again);
  itemReports(again);
  gainsByCompetency(again);
  cautions(again);
  learnerRows(again, ['a', 'b', 'c', 'd', 'e']);
  linesBy('ward', [again]);
  expect(readClass(JSON.stringify(again)).kind).toBe('ok');
};

test('a class file with anything done to it is refused with a reason, or read, merged and counted', async () => {
  await fuzz(
    'class-file',
    fc.property(
      fc.oneof(
        bent(good),
        nasty,
        nastyJson.map((x) => JSON.stringify(x)),
      ),
      used,
    ),
  );
  await fuzz(
    'class-fields',
    fc.property(nastyJson, fc.constantFrom('learners', 'results', 'tallies', 'name', 'changed', 'id'), (value, field) =>
      used(JSON.stringify({ ...JSON.parse(good), [field]: value })),
    ),
  );
});

test('a name of 300 letters is cut to one line, and 5,000 names are a class', () => {
  const long = 'Nguyễn Thị '.repeat(30);
  const read = readClass(
    JSON.stringify({ ...JSON.parse(good), learners: [{ id: 'l1', name: long, card: 1, changed: 1 }] }),
  );
  expect(read.kind === 'ok' && read.file.learners[0]!.name.length).toBe(200);
  let n = 0;
  const many = addNames(
    emptyClass('c', 1),
    Array.from({ length: 5000 }, (_, i) => `Lê Văn ${i}`),
    1,
    () => `n${n++}`,
  );
  expect(present(many)).toHaveLength(5000);
  expect(readClass(JSON.stringify(many))).toMatchObject({ kind: 'ok', dropped: 0 });
});

test('no code before the camera and no message of another window is taken for what it is not', async () => {
  await fuzz(
    'phone',
    fc.property(fc.oneof(bent('ITS1!mabcdefgh!An!A.1z.4-7-a_5-3-4!abcd9'), nasty), (text) => {
      const read = readResult(text);
      if (read) expect(read.name.length).toBeLessThanOrEqual(60);
    }),
  );
  await fuzz(
    'slides',
    fc.property(nastyJson, (message) => {
      const state = readState(message);
      if (state) expect(Number.isInteger(state.at) && state.at >= 0).toBe(true);
    }),
  );
});

const keys = Object.values(items).map((i) => `l/${i.id}`);
const itemOf = (key: string) => Object.values(items).find((i) => `l/${i.id}` === key);
const stored = JSON.parse(JSON.stringify(start('practice', keys, { seed: 1, started: 1 }))) as object;
test('an unfinished quiz kept as anything goes on, or begins anew', async () => {
  const part = fc.oneof(nastyJson, fc.constantFrom(0, 1, -1, 1e300, keys, [], {}));
  await fuzz(
    'attempt',
    fc.property(fc.constantFrom(...Object.keys(stored)), part, nastyJson, (field, value, reply) => {
      const answers = Object.fromEntries(keys.map((k) => [k, { rev: 1, tries: 1, graded: true, response: reply }]));
      for (const kept of [
        { ...stored, [field]: value },
        { ...stored, answers },
      ]) {
        const attempt = resume(kept, 'practice', itemOf);
        if (!attempt) continue;
        for (const key of attempt.keys) {
          const item = itemOf(key)!;
          outcomeOf(answerTo(attempt, key), item);
          showsFeedback(attempt, key);
        }
        step(attempt, { type: 'moved', to: 1 }, itemOf);
      }
    }),
  );
});
