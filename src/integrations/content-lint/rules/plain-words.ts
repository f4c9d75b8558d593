import { passagesOf } from '../passages.ts';
import type { Course } from '../read.ts';
import type { Finding } from '../source.ts';
import { jargon } from '../tables/jargon.ts';
import { inPassage, ownWords, peoplesWords, wholeWord } from '../wording.ts';

const table = jargon.map((j) => ({ ...j, found: wholeWord(j.word) }));

/** Vietnamese words that everybody knows; names on buttons and other people's words are as they are. */
export const plainWords = (course: Course): Finding[] =>
  passagesOf(course).flatMap((p) =>
    p.locale !== 'vi' ||
    p.voice !== 'course' ||
    p.kind === 'facts' ||
    p.kind === 'competencies' ||
    p.role === 'term' ||
    peoplesWords.has(p.role)
      ? []
      : table.flatMap((j) =>
          [...ownWords(p).matchAll(j.found)].map((m) =>
            inPassage(p, m.index, 'plain-words', 'warning', `“${m[0]}”: ${j.why}`, `Say “${j.say}”.`),
          ),
        ),
  );
