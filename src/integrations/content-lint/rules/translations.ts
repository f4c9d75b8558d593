import { translate } from '../../../core/content/translate.ts';
import type { Course, Translated } from '../read.ts';
import type { Finding } from '../source.ts';
import { sourceOfWords } from '../stamp.ts';

/** Every Vietnamese file has its English words: all of them, only words, made from the words of today. A ward's own may have none. */
export function translations(course: Course): Finding[] {
  const files: (Translated<unknown> | undefined)[] = [
    ...course.modules.map((m) => (m.ward && !m.file.en ? undefined : m.file)),
    ...course.lessons.flatMap((l) => [l.quiz, ...l.scripts].filter((f) => !l.ward || f?.en)),
    course.facts,
    course.glossary,
    course.competencies,
    course.paths,
  ];
  return [...files.flatMap((f) => (f?.value === undefined ? [] : ofFile(f))), ...course.lessons.flatMap(ofLesson)];
}

const missingFile = (vi: string, file: string): Finding => ({
  file,
  line: 1,
  column: 1,
  rule: 'translation-missing',
  level: 'error',
  message: `There is no English for ${vi}.`,
  fix: `Write ${file} (docs/authoring.md, "Translations").`,
});

function ofFile(f: Translated<unknown>): Finding[] {
  const en = f.en;
  if (!en) return [missingFile(f.source.file, f.enFile)];
  if (en.syntax.length) return [];
  const { source, ...tree } = (en.data ?? {}) as { source?: string };
  const { problems } = translate(f.value, tree);
  return [
    ...problems.map((p): Finding => {
      const path = p.path.join('.');
      if (p.kind === 'missing')
        return {
          ...en.at(p.path),
          rule: 'translation-missing',
          level: 'error',
          message: `English words for "${path}" are missing.`,
          fix: 'Translate them from the Vietnamese file.',
        };
      if (p.kind === 'not-words')
        return {
          ...en.at(p.path),
          rule: 'translation-changes-key',
          level: 'error',
          message: `"${path}" is not words; a translation cannot change it.`,
          fix: 'Remove it here; change it in the Vietnamese file if it is wrong.',
        };
      return {
        ...en.at(p.path),
        rule: 'translation-unknown',
        level: 'error',
        message: `"${path}" is not in the Vietnamese file.`,
        fix: 'Remove it, or correct the id.',
      };
    }),
    ...stale(en.at(['source']), source, sourceOfWords(f.value), f.source.file),
  ];
}

function ofLesson(lesson: Course['lessons'][number]): Finding[] {
  if (!lesson.en) return lesson.ward ? [] : [missingFile(lesson.vi.source.file, lesson.enFile)];
  const said = lesson.en.value?.source;
  return said === undefined
    ? []
    : stale(lesson.en.source.at(['source']), said, sourceOfWords(lesson.vi.source.text), lesson.vi.source.file);
}

const stale = (
  place: { file: string; line: number; column: number },
  said: string | undefined,
  now: string,
  vi: string,
): Finding[] =>
  said === now
    ? []
    : [
        {
          ...place,
          rule: 'translation-stale',
          level: 'error',
          message: `${vi} has changed since this was translated (${said ?? 'no source'} → ${now}).`,
          fix:
            'Read both, correct the English, then run: npm run stamp -- ' +
            (vi.includes('/') ? vi.replace(/\/[^/]*$/, '') : vi.replace('.yml', '')),
        },
      ];
