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
import { names } from './rules/names.ts';
import { todo } from './rules/todo.ts';
import { uniqueIds } from './rules/unique-ids.ts';
import { address } from './rules/address.ts';
import { factsInWords } from './rules/facts-in-words.ts';
import { factsKept } from './rules/facts-kept.ts';
import { factsTyped } from './rules/facts-typed.ts';
import { links } from './rules/links.ts';
import { outdatedWorld } from './rules/outdated-world.ts';
import { plainWords } from './rules/plain-words.ts';
import { recordings } from './rules/recordings.ts';
import { sectionLength } from './rules/section-length.ts';
import { sentenceLength } from './rules/sentence-length.ts';
import { typography } from './rules/typography.ts';
import type { Finding } from './source.ts';

/** One rule, one file: looks at the whole course and says what is wrong, where, and what to do. */
type Rule = (course: Course, today: string) => Finding[];

const rules: Rule[] = [
  items,
  componentsKnown,
  sections,
  questions,
  figures,
  known,
  courseMap,
  uniqueIds,
  names,
  todo,
  practiceNames,
  practiceWalk,
  practiceSteps,
  factsTyped,
  factsInWords,
  factsKept,
  links,
  outdatedWorld,
  plainWords,
  address,
  typography,
  sentenceLength,
  sectionLength,
  translations,
  recordings,
];

/**
 * Everything wrong in a content folder, ordered by file and line.
 * @param ward folder of a ward's own modules, linted with the course around them
 * @param today YYYY-MM-DD; facts whose review day has passed are reported.
 */
export function lintContent(root: string, today: string, ward?: string): Finding[] {
  const course = readCourse(root, ward);
  const findings = [...course.findings, ...rules.flatMap((rule) => rule(course, today))];
  return findings.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}

/** One finding as an author reads it. */
export const formatFinding = (f: Finding): string =>
  `${f.file}:${f.line}:${f.column} ${f.level} ${f.rule}\n  ${f.message}\n  → ${f.fix}`;
