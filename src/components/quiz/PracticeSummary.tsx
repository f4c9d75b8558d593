import { countRight } from '../../core/quiz/result.ts';
import { fill } from '../../i18n/fill.ts';
import { missedKeys } from './missed.ts';
import type { SummaryProps } from './Quiz.tsx';
import { Mark } from './views/Mark.tsx';

/** After practice: how it went at first and in the end, and what to read again. */
export function PracticeSummary({ data, run, open }: SummaryProps) {
  const { words } = data;
  const { attempt } = run;
  const first = countRight(attempt, 'first');
  const best = countRight(attempt, 'best');
  const all = first.right === first.of;
  const missed = missedKeys(attempt);
  return (
    <section>
      <h3 class="q-prompt" tabIndex={-1}>
        <Mark right={all || undefined} words={words} /> {words.done}
      </h3>
      <p>
        {all ? words.allFirst : fill(words.firstTime, first)} {best.right > first.right && fill(words.inTheEnd, best)}
      </p>
      {missed.length > 0 && (
        <>
          <p>{words.readAgain}</p>
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
        </>
      )}
      <div class="btns">
        {open >= 0 && (
          <button type="button" class="btn main" onClick={() => run.send({ type: 'moved', to: open })}>
            {words.toOpen}
          </button>
        )}
        <button type="button" class="btn" onClick={run.restart}>
          {words.again}
        </button>
      </div>
    </section>
  );
}
