import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  competencySchema,
  factSchema,
  lessonSchema,
  lessonWordsSchema,
  moduleSchema,
  pathSchema,
  termSchema,
  type Competency,
  type Fact,
  type Lesson,
  type LessonWords,
  type Module,
  type Path,
  type Term,
} from '../../core/content/schema.ts';
import { bankSchema, type Bank } from '../../core/quiz/schema.ts';
import { scriptSchema, type Script } from '../../core/practice/schema.ts';
import { readSource, type Finding, type Source } from './source.ts';

/** A file whose data passed its schema (`value`), or did not (`value` undefined, findings say why). */
export type Read<T> = { source: Source; value: T | undefined };
/** A Vietnamese file and, where there is one, its translation. */
export type Translated<T> = Read<T> & { en: Source | undefined; enFile: string };

export type LessonFiles = {
  dir: string;
  ward: boolean;
  module: string;
  slug: string;
  vi: Read<Lesson>;
  en: Read<LessonWords> | undefined;
  enFile: string;
  quiz: Translated<Bank> | undefined;
  scripts: Translated<Script>[];
};

/** `dir`: `modules/<id>`, or `ward/modules/<id>` for a ward's own. */
export type ModuleFiles = { id: string; dir: string; ward: boolean; file: Translated<Module>; lessons: LessonFiles[] };

/** Everything a rule may look at. */
export type Course = {
  /** Where a file named in a finding lies. */
  pathOf(file: string): string;
  modules: ModuleFiles[];
  lessons: LessonFiles[];
  facts: Translated<Fact[]> | undefined;
  glossary: Translated<Term[]> | undefined;
  competencies: Translated<Competency[]> | undefined;
  paths: Translated<Path[]> | undefined;
  /** Addresses ever released (released.txt). */
  released: Set<string>;
  findings: Finding[];
};

/**
 * Reads a content folder (`src/content`, or a folder of the same shape).
 * Files that are broken are reported in `findings` and left out; the rest is still read.
 * @param ward the folder of a ward's own modules; its files are named `ward/modules/…`
 */
export function readCourse(root: string, ward?: string): Course {
  const findings: Finding[] = [];
  const pathOf = (file: string) => (ward && file.startsWith('ward/') ? join(ward, file.slice(5)) : join(root, file));
  const source = (file: string): Source | undefined => {
    if (!existsSync(pathOf(file))) return undefined;
    const s = readSource(file, pathOf(file));
    findings.push(...s.syntax);
    return s;
  };
  const checked = <T>(s: Source, schema: z.ZodType<T>): Read<T> => {
    if (s.syntax.length) return { source: s, value: undefined };
    const result = schema.safeParse(s.data);
    if (result.success) return { source: s, value: result.data };
    findings.push(...result.error.issues.flatMap((issue) => schemaFindings(s, issue)));
    return { source: s, value: undefined };
  };
  const translated = <T>(file: string, schema: z.ZodType<T>): Translated<T> | undefined => {
    const s = source(file);
    const enFile = file.replace(/\.yml$/, '.en.yml');
    return s && { ...checked(s, schema), en: source(enFile), enFile };
  };
  const folders = (dir: string) =>
    existsSync(pathOf(dir))
      ? readdirSync(pathOf(dir))
          .filter((f) => statSync(join(pathOf(dir), f)).isDirectory())
          .sort()
      : [];

  const homes = [
    ...folders('modules').map((id) => `modules/${id}`),
    ...(ward ? folders('ward/modules').map((id) => `ward/modules/${id}`) : []),
  ];
  const modules = homes.flatMap((home): ModuleFiles[] => {
    const id = home.replace(/.*\//, '');
    const own = home.startsWith('ward/');
    const file = translated(`${home}/module.yml`, moduleSchema);
    if (!file) {
      findings.push({
        file: `${home}/module.yml`,
        line: 1,
        column: 1,
        rule: 'missing-file',
        level: 'error',
        message: `Module "${id}" has no module.yml, so it cannot be shown.`,
        fix: 'Write one, or make a module with: npm run new -- module NAME',
      });
      return [];
    }
    const lessons = folders(home).flatMap((slug): LessonFiles[] => {
      const dir = `${home}/${slug}`;
      if (readdirSync(pathOf(dir)).length === 0) return [];
      const vi = source(`${dir}/vi.mdx`);
      if (!vi) {
        findings.push({
          file: `${dir}/vi.mdx`,
          line: 1,
          column: 1,
          rule: 'missing-file',
          level: 'error',
          message: `Lesson "${slug}" has no vi.mdx; Vietnamese comes first.`,
          fix: 'Write vi.mdx, or make a lesson with: npm run new -- lesson MODULE/NAME',
        });
        return [];
      }
      const en = source(`${dir}/en.mdx`);
      const scripts = readdirSync(pathOf(dir))
        .filter((f) => /(^|\.)practice\.yml$/.test(f))
        .sort(ownFirst);
      return [
        {
          dir,
          ward: own,
          module: id,
          slug,
          vi: checked(vi, lessonSchema),
          en: en && checked(en, lessonWordsSchema),
          enFile: `${dir}/en.mdx`,
          quiz: translated(`${dir}/quiz.yml`, bankSchema),
          scripts: scripts.map((f) => translated(`${dir}/${f}`, scriptSchema)!),
        },
      ];
    });
    return [{ id, dir: home, ward: own, file, lessons }];
  });
  return {
    pathOf,
    modules,
    lessons: modules.flatMap((m) => m.lessons),
    facts: translated('facts.yml', z.array(factSchema)),
    glossary: translated('glossary.yml', z.array(termSchema)),
    competencies: translated('competencies.yml', z.array(competencySchema)),
    paths: translated('paths.yml', z.array(pathSchema)),
    released: new Set(
      existsSync(pathOf('released.txt')) ? readFileSync(pathOf('released.txt'), 'utf8').split('\n') : [],
    ),
    findings,
  };
}

/** A lesson's `practice.yml` is the script meant where none is named; others follow by name. */
const ownFirst = (a: string, b: string) =>
  Number(b === 'practice.yml') - Number(a === 'practice.yml') || a.localeCompare(b);

function schemaFindings(s: Source, issue: z.core.$ZodIssue): Finding[] {
  const path = named(s.data, issue.path);
  const base = { rule: 'schema', level: 'error' as const };
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      ...s.at([...issue.path, key]),
      ...base,
      message: `${path ? `"${path}" has` : 'The file has'} a field "${key}" that nothing reads.`,
      fix: 'Correct its spelling (docs/authoring.md lists every field), or remove it.',
    }));
  const missing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return [
    {
      ...s.at(issue.path),
      ...base,
      message: missing ? `"${path}" is missing.` : `"${path}" is not right: ${issue.message}.`,
      fix: missing
        ? 'Add the field; docs/authoring.md shows an example.'
        : 'Change the value; docs/authoring.md says what each field holds.',
    },
  ];
}

/** A path as an author knows it: entries of a list by their id, or as "number 3". */
function named(data: unknown, path: readonly PropertyKey[]): string {
  let node = data;
  return path
    .map((step) => {
      node = (node as Record<PropertyKey, unknown> | undefined)?.[step];
      if (typeof step !== 'number') return String(step);
      return typeof node === 'object' && node !== null && 'id' in node ? String(node.id) : `number ${step + 1}`;
    })
    .join(' › ');
}
