import type { Graded } from '../../core/quiz/outcome.ts';
import type { Item } from '../../core/quiz/schema.ts';
import { fill } from '../../i18n/fill.ts';
import type { QuizWords } from './types.ts';

export type Verdict = { tone: 'right' | 'partly' | 'wrong' | 'none'; lines: string[] };

/** What is said of a graded response as a whole: the author's words where there are any, else a count. */
export function verdictOf(item: Item, outcome: Graded, words: QuizWords): Verdict {
  const full = outcome.earned === outcome.possible;
  const tone = !outcome.possible ? 'none' : full ? 'right' : outcome.earned ? 'partly' : 'wrong';
  return { tone, lines: linesOf(item, outcome, full, words).filter(Boolean) };
}

function linesOf(item: Item, { feedback }: Graded, full: boolean, words: QuizWords): string[] {
  const right = feedback.filter((m) => m.right).length;
  switch (item.kind) {
    case 'single':
      return [item.options.find((o) => o.id === feedback[0]?.id)?.feedback ?? ''];
    case 'text': {
      const slip = item.misconceptions?.find((m) => m.id === feedback[0]?.id);
      const answer = item.answers.find((a) => a.id === feedback[0]?.id);
      return full
        ? [item.feedback.right, fill(words.spelling, { text: answer!.accept[0]! })]
        : [slip?.feedback ?? item.feedback.wrong];
    }
    case 'number':
      return [full ? item.feedback.right : (item.misconceptions?.find((m) => m.id === feedback[0]?.id)?.feedback ?? item.feedback.wrong)];
    case 'order':
      return [full ? item.feedback.right : item.feedback.wrong];
    case 'scenario': {
      const node = item.nodes.find((n) => n.id === feedback[0]?.id);
      return [node?.ending ? words.endings[node.ending] : '', `${words.turning} ${node?.turning ?? ''}`];
    }
    case 'poll':
      return [words.thanks];
    case 'multiple':
    case 'spot': {
      const of = item.kind === 'spot' ? item.parts.filter((p) => p.suspicious).length : item.options.filter((o) => o.correct).length;
      const extra = feedback.filter((m) => !m.right).length - (of - right);
      return full ? [words.rightAll] : [fill(words.found, { n: right, of }), extra ? fill(words.tooMany, { n: extra }) : ''];
    }
    default:
      return [full ? words.rightAll : fill(words.rightSome, { n: right, of: feedback.length })];
  }
}
