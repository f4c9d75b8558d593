import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { lintContent } from '../../../../src/integrations/content-lint/lint.ts';
import { listLesson, makeLesson, makeModule, type Homes } from '../../../../src/integrations/scaffold/scaffold.ts';

let homes: Homes;
beforeEach(() => {
  const dir = mkdtempSync(join(tmpdir(), 'i-to-so-new-'));
  homes = { content: join(dir, 'content'), ward: join(dir, 'ward') };
  mkdirSync(homes.content);
  // What the skeleton refers to: a competency and a word.
  writeFileSync(join(homes.content, 'competencies.yml'), '- { id: c1-1, code: "1.1", area: 1, text: Tìm tin }\n');
  writeFileSync(
    join(homes.content, 'glossary.yml'),
    '- { id: otp, term: Mã OTP, means: Chìa khóa., lesson: first-try }\n',
  );
});
const findings = () =>
  lintContent(homes.content, '2026-11-22', homes.ward).filter((f) => !/^(competencies|glossary)/.test(f.file));
const address = (f: { file: string; line: number }) => `${f.file}:${f.line}`;

test('a new lesson passes the linter, which names each thing left to write', () => {
  makeModule(homes, 'market');
  makeLesson(homes, 'market/first-try');
  const left = findings();
  expect(left.filter((f) => f.rule !== 'todo')).toEqual([]);
  expect(left.every((f) => f.level === 'warning')).toBe(true);
  const title = left.find((f) => address(f) === 'modules/market/first-try/vi.mdx:2')!;
  expect(title).toMatchObject({ message: 'Something is left to write here.', fix: 'tên bài first-try' });
  expect(new Set(left.map((f) => f.file)).size).toBe(8);
});

test('what is left to write is an error once the lesson is released', () => {
  makeModule(homes, 'market');
  makeLesson(homes, 'market/first-try');
  writeFileSync(join(homes.content, 'released.txt'), 'market/first-try\n');
  const levels = new Map(findings().map((f) => [f.file, f.level]));
  expect(levels.get('modules/market/first-try/quiz.yml')).toBe('error');
  expect(levels.get('modules/market/module.yml')).toBe('warning');
});

test('a ward’s own goes into ward/, in Vietnamese, and never meets a name of ours', () => {
  makeModule(homes, 'ward-fair');
  makeLesson(homes, 'ward-fair/ward-stall');
  expect(findings().filter((f) => f.rule !== 'todo')).toEqual([]);
  expect(existsSync(join(homes.ward, 'modules/ward-fair/ward-stall/vi.mdx'))).toBe(true);
  expect(existsSync(join(homes.ward, 'modules/ward-fair/ward-stall/en.mdx'))).toBe(false);
  expect(() => makeLesson(homes, 'ward-fair/fish')).toThrow('is named like “ward-fish”');
  makeModule(homes, 'market');
  expect(() => makeLesson(homes, 'market/ward-fish')).toThrow('put it into a module of the ward’s own');
  // The linter holds to it too, whatever a hand has made.
  mkdirSync(join(homes.ward, 'modules/fair'), { recursive: true });
  mkdirSync(join(homes.content, 'modules/ward-old'), { recursive: true });
  const module = readFileSync(join(homes.ward, 'modules/ward-fair/module.yml'));
  writeFileSync(join(homes.ward, 'modules/fair/module.yml'), module);
  writeFileSync(join(homes.content, 'modules/ward-old/module.yml'), module);
  expect(
    findings()
      .filter((f) => f.rule === 'name')
      .map((f) => `${f.file} ${f.fix}`),
  ).toEqual([
    'modules/ward-old/module.yml Give this module another name, or move it to ward/modules/.',
    'ward/modules/fair/module.yml Call it “ward-fair”.',
  ]);
});

test('refuses what cannot be: names, pages, twins, modules that are not there', () => {
  makeModule(homes, 'market');
  makeLesson(homes, 'market/first-try');
  makeModule(homes, 'harbour');
  expect(() => makeModule(homes, 'market')).toThrow('is there already');
  expect(() => makeModule(homes, 'teach')).toThrow('“teach” is a page of the site itself');
  expect(() => makeModule(homes, 'Chợ')).toThrow('cannot be an address');
  expect(() => makeLesson(homes, 'harbour/first-try')).toThrow('Lesson names are unique over all modules');
  expect(() => makeLesson(homes, 'quay/fish')).toThrow(
    'There is no module “quay”. Make it first: npm run new -- module quay',
  );
  expect(() => makeLesson(homes, 'fish')).toThrow('Write the module and the lesson’s name');
});

test('lists a lesson last, however the list is written', () => {
  expect(listLesson('icon: book\nlessons: []\n', 'a')).toBe('icon: book\nlessons: [a]\n');
  expect(listLesson('lessons: [a, b]\ncheck: { items: 12 }\n', 'c')).toBe('lessons: [a, b, c]\ncheck: { items: 12 }\n');
  expect(listLesson('lessons:\n  - a\n  - b\n', 'c')).toBe('lessons:\n  - a\n  - b\n  - c\n');
  expect(listLesson('lessons:\n  - a\ncheck: { items: 12 }\n', 'c')).toBe(
    'lessons:\n  - a\n  - c\ncheck: { items: 12 }\n',
  );
});
