import { passagesOf } from '../passages.ts';
import type { Course } from '../read.ts';
import type { Finding } from '../source.ts';
import { inPassage, withoutQuotes } from '../wording.ts';

// “bạn” is also a friend, so only what must be an address is an error.
const surely =
  /(?<!\p{L})(?<!(?:người|kết|làm|nhóm|tình|đám|một|anh|cô|ông|bà|đứa|thằng|mấy) )bạn(?= (?:hãy|có thể|nên|ơi|nhé|vui lòng))|(?<=của )bạn(?=[.,!?;:]|$)/giu;
const perhaps =
  /(?<!\p{L})(?<!(?:người|kết|làm|nhóm|tình|đám|một|anh|cô|ông|bà|đứa|thằng|mấy|của) )bạn(?= (?:cần|phải|muốn|sẽ|được))/giu;

const scolding = [
  {
    found: /(?<!\p{L})sai rồi|sai bét|(?<!\p{L})(?:ngu|ngốc|dốt)(?!\p{L})|^sai[.!]/giu,
    locale: 'vi',
    write: '“Chưa đúng.”',
  },
  { found: /^wrong[.!]|\b(?:stupid|dumb)\b/gi, locale: 'en', write: '“Not quite.”' },
] as const;
const verdicts = new Set(['feedback', 'wrong', 'right', 'hint', 'what', 'why', 'turning']);

/** Older people are not “bạn”, and nobody is scolded. */
export const address = (course: Course): Finding[] =>
  passagesOf(course).flatMap((p) => {
    if (p.voice !== 'course') return [];
    const text = withoutQuotes(p.text);
    const young =
      p.lesson?.vi.value?.audience === 'young' ||
      course.modules.find((m) => m.id === p.lesson?.module)?.file.value?.audience === 'young';
    const you = (found: RegExp, level: Finding['level']) =>
      [...text.matchAll(found)].map((m) =>
        inPassage(
          p,
          m.index,
          'address',
          level,
          '“bạn” is no way to speak to older people.',
          'Write “bà con”, “ta” or “mình”, or leave it out; if it means a friend, write “người bạn”.',
        ),
      );
    return [
      ...(p.locale === 'vi' && !young && p.role !== 'keywords' && p.role !== 'tasks'
        ? [...you(surely, 'error'), ...you(perhaps, 'warning')]
        : []),
      ...(verdicts.has(p.role)
        ? scolding
            .filter((s) => s.locale === p.locale)
            .flatMap((s) =>
              [...text.matchAll(s.found)].map((m) =>
                inPassage(
                  p,
                  m.index,
                  'scolding',
                  'error',
                  `“${m[0]}” scolds, and people who are scolded stop trying.`,
                  `Write ${s.write} and the reason.`,
                ),
              ),
            )
        : []),
    ];
  });
