import { writeFileSync } from 'node:fs';
import { wordsOf } from '../../core/content/translate.ts';
import { hash } from '../../core/text/hash.ts';
import { readCourse, type Course } from './read.ts';

/** Hash of the Vietnamese words a translation is made from: a whole lesson text, or a YAML file's words. */
export const sourceOfWords = (doc: unknown): string =>
  hash(typeof doc === 'string' ? doc.normalize('NFC') : (JSON.stringify(wordsOf(doc)) ?? ''));

/**
 * Marks English files under `folder` as checked against the Vietnamese of today.
 * @returns the files changed.
 */
export function stamp(root: string, folder: string, ward?: string): string[] {
  const course = readCourse(root, ward);
  return pairs(course)
    .filter((p) => p.en.file.startsWith(folder) && p.vi !== undefined)
    .flatMap(({ vi, en }) => {
      const line = `source: "${sourceOfWords(vi)}"`;
      const next = /^source:.*$/m.test(en.text)
        ? en.text.replace(/^source:.*$/m, line)
        : en.file.endsWith('.mdx')
          ? en.text.replace(/^---\n/, `---\n${line}\n`)
          : `${line}\n${en.text}`;
      if (next === en.text) return [];
      writeFileSync(course.pathOf(en.file), next);
      return [en.file];
    });
}

function pairs(course: Course) {
  const files = [
    ...course.modules.map((m) => m.file),
    ...course.lessons.flatMap((l) => [l.quiz, ...l.scripts]),
    course.facts,
    course.glossary,
    course.competencies,
    course.paths,
  ];
  return [
    ...files.flatMap((f) => (f?.en ? [{ vi: f.value as unknown, en: f.en }] : [])),
    ...course.lessons.flatMap((l) => (l.en ? [{ vi: l.vi.source.text as unknown, en: l.en.source }] : [])),
  ];
}
