import { passagesOf } from '../passages.ts';
import type { Course } from '../read.ts';
import { sentencesOf } from '../sentences.ts';
import type { Finding } from '../source.ts';
import { ofThePast, outdated } from '../tables/outdated.ts';
import { inPassage, peoplesWords, wholeWord, withoutQuotes } from '../wording.ts';

const table = outdated.map((o) => ({ ...o, found: wholeWord(o.pattern) }));

/** No office, paper or tax that is no more, unless the sentence says so or a swindler says it. */
export const outdatedWorld = (course: Course): Finding[] =>
  passagesOf(course).flatMap((p) => {
    if (p.voice !== 'course' || peoplesWords.has(p.role)) return [];
    return sentencesOf(withoutQuotes(p.text)).flatMap((s) =>
      ofThePast[p.locale].test(s.text)
        ? []
        : table
            .filter((o) => o.locale === p.locale)
            .flatMap((o) =>
              [...s.text.matchAll(o.found)].map((m) =>
                inPassage(p, s.start + m.index, 'outdated', 'error', `“${m[0]}”: ${o.why}`, `Write ${o.write}.`),
              ),
            ),
    );
  });
