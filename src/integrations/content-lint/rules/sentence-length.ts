import { limits } from '../limits.ts';
import { passagesOf, type Passage } from '../passages.ts';
import type { Course } from '../read.ts';
import { countTokens, sentencesOf } from '../sentences.ts';
import type { Finding } from '../source.ts';
import { inPassage } from '../wording.ts';

const teacher = new Set(['Materials', 'Plan', 'Pitfalls', 'FewPhones']);
const steps = new Set(['Step', 'do']);
/** Prompts have a limit of their own; a spelling is not a sentence. */
const exempt = new Set(['prompt', 'accept', 'keywords']);

/** One idea a sentence, short enough to be taken in by ear. How it is counted: limits.ts. */
export const sentenceLength = (course: Course): Finding[] =>
  passagesOf(course).flatMap((p) => {
    if (exempt.has(p.role) || p.kind === 'facts' || p.kind === 'competencies' || p.voice === 'key') return [];
    const most = mostFor(p);
    return sentencesOf(p.text).flatMap((s) => {
      const count = countTokens(s.text);
      return count <= most
        ? []
        : [
            inPassage(
              p,
              s.start,
              'sentence-length',
              'error',
              `This sentence runs to ${count} words (in Vietnamese, syllables); ${most} are the most ${steps.has(p.role) ? 'for a step' : teacher.has(p.role) ? 'in notes for teachers' : 'that can be taken in by ear'}.`,
              'Make it two sentences, or leave something out.',
            ),
          ];
    });
  });

const mostFor = (p: Passage) =>
  steps.has(p.role) ? limits.step : teacher.has(p.role) ? limits.teacherSentence : limits.sentence;
