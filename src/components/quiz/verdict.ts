import type { Graded } from '../../core/quiz/outcome.ts';
import type { Item } from '../../core/quiz/schema.ts';
import { fill } from '../../i18n/fill.ts';
import type { QuizWords } from './types.ts';

export type Verdict = {
  tone: 'right' | 'partly' | 'wrong' | 'none';
  /** Undefined where it is neither, or nothing is measured. */
  right: boolean | undefined;
  lines: string[];
};

/** What is said of a graded response as a whole: the author's words where there are any, else a count. */
export function verdictOf(item: Item, outcome: Graded, words: QuizWords): Verdict {
  const full = outcome.earned === outcome.possible;
  const tone = !outcome.possible ? 'none' : full ? 'right' : outcome.earned ? 'partly' : 'wrong';
  return {
    tone,
    right: tone === 'right' || (tone === 'wrong' ? false : undefined),
    lines: linesOf(item, outcome.feedback, full, words).filter(Boolean),
  };
}

function linesOf(item: Item, marks: Graded['feedback'], full: boolean, words: QuizWords): string[] {
  const right = marks.filter((m) => m.right).length;
  const marked = <T extends { id: string }>(parts: readonly T[] = []): T | undefined =>
    parts.find((p) => marks[0] && p.id === marks[0].id);
  switch (item.kind) {
    case 'poll':
      return [words.thanks];
    case 'single':
      return [marked(item.options)!.feedback];
    case 'text':
    case 'number': {
      if (full)
        return [
          item.feedback.right,
          item.kind === 'text' ? fill(words.spelling, { text: marked(item.answers)!.accept[0]! }) : '',
        ];
      const slip = marked<{ id: string; feedback: string }>(item.misconceptions);
      return [slip ? slip.feedback : item.feedback.wrong];
    }
    case 'order':
      return [full ? item.feedback.right : item.feedback.wrong];
    case 'scenario': {
      const end = marked(item.nodes)!;
      return [words.endings[end.ending!], `${words.turning} ${end.turning ?? ''}`];
    }
  }
  if (full) return [words.rightAll];
  if (item.kind === 'classify' || item.kind === 'match') return [fill(words.rightSome, { n: right, of: marks.length })];
  const of =
    item.kind === 'spot' ? item.parts.filter((p) => p.suspicious).length : item.options.filter((o) => o.correct).length;
  const extra = marks.length - of;
  return [fill(words.found, { n: right, of }), extra ? fill(words.tooMany, { n: extra }) : ''];
}
