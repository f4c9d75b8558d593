import { readCourse, type Course } from './read.ts';
import { componentsKnown } from './rules/components.ts';
import { courseMap } from './rules/course-map.ts';
import { figures } from './rules/figures.ts';
import { items } from './rules/items.ts';
import { known } from './rules/known.ts';
import { questions } from './rules/questions.ts';
import { sections } from './rules/sections.ts';
import { practiceNames } from './rules/practice-names.ts';
import { practiceSteps } from './rules/practice-steps.ts';
import { practiceWalk } from './rules/practice-walk.ts';
import { translations } from './rules/translations.ts';
import { uniqueIds } from './rules/unique-ids.ts';
import type { Finding } from './source.ts';

/** One rule, one file: looks at the whole course and says what is wrong, where, and what to do. */
type Rule = (course: Course) => Finding[];

const rules: Rule[] = [
  items,
  componentsKnown,
  sections,
  questions,
  figures,
  known,
  courseMap,
  uniqueIds,
  practiceNames,
  practiceWalk,
  practiceSteps,
  translations,
];

/** Everything wrong in a content folder, ordered by file and line. */
export function lintContent(root: string): Finding[] {
  const course = readCourse(root);
  const findings = [...course.findings, ...rules.flatMap((rule) => rule(course))];
  return findings.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}

/** One finding as an author reads it. */
export const formatFinding = (f: Finding): string => `${f.file}:${f.line}:${f.column} ${f.level} ${f.rule}\n  ${f.message}\n  → ${f.fix}`;
