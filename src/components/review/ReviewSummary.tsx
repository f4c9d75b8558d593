import { countRight } from '../../core/quiz/result.ts';
import { fill } from '../../i18n/fill.ts';
import type { SummaryProps } from '../quiz/Quiz.tsx';
import { missedKeys } from '../quiz/missed.ts';
import { Mark } from '../quiz/views/Mark.tsx';
import type { ReviewData } from './data.ts';

/** After the day's handful: how it went, what to read again, and that more comes another day. */
export const reviewSummary = ({ review, home }: ReviewData) =>
  function ReviewSummary({ data, run }: SummaryProps) {
    const first = countRight(run.attempt, 'first');
    const missed = missedKeys(run.attempt);
    return (
      <section>
        <h2 class="q-prompt" tabIndex={-1}>
          <Mark right words={data.words} /> {review.done}
        </h2>
        <p>{first.right === first.of ? data.words.allFirst : fill(data.words.firstTime, first)}</p>
        {missed.length > 0 && (
          <p>
            {review.soon} {data.words.readAgain}
          </p>
        )}
        <ul class="q-misses">
          {missed.map((key) => {
            const item = run.itemOf(key)!;
            return (
              <li key={key}>
                <a href={`${item.href}#${item.see}`}>{item.prompt}</a>
              </li>
            );
          })}
        </ul>
        <div class="btns">
          <a class="btn main" href={home}>
            {review.toLessons}
          </a>
        </div>
      </section>
    );
  };
