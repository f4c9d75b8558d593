import { answerTo, countRight, firstTries } from '../../core/quiz/attempt.ts';
import { passes, percent } from '../../core/quiz/grade.ts';
import { fill } from '../../i18n/fill.ts';
import { Question } from './Question.tsx';
import type { QuizData } from './types.ts';
import type { Run } from './use-attempt.ts';
import { Mark } from './views/Mark.tsx';

/** How it went: in words first, then every miss with its reason and the part of the lesson that teaches it. */
export function Summary({ data, run, open }: { data: QuizData; run: Run; open: number }) {
  const { words, check, mode } = data;
  const { attempt } = run;
  const first = countRight(attempt, 'first');
  const best = countRight(attempt, 'best');
  const points = firstTries(attempt);
  const passed = check ? passes(points, check.pass) : first.right === first.of;
  const missed = attempt.keys.flatMap((k) => {
    const f = answerTo(attempt, k).first;
    return f && f.earned < f.possible ? (run.itemOf(k) ?? []) : [];
  });
  return (
    <section class="summary">
      <h3 class="q" tabIndex={-1}>{passed && <Mark right words={words} />} {check ? (passed ? check.words.passed : check.words.notYet) : words.done}</h3>
      {check && <p>{fill(check.words.score, { earned: round(points.earned, data.locale), possible: points.possible })} {percent(points)}%. {!passed && fill(check.words.needed, { pass: percent({ earned: check.pass, possible: 1 }) })}</p>}
      {!check && <p>{first.right === first.of ? words.allFirst : fill(words.firstTime, first)} {best.right > first.right && fill(words.inTheEnd, best)}</p>}
      {missed.length > 0 && (
        <>
          <h4>{words.readAgain}</h4>
          <ul class="misses">
            {missed.map((item) => (
              <li key={item.id}>
                {mode !== 'practice' && (
                  <details>
                    <summary>{item.prompt}</summary>
                    <Question data={data} run={run} item={item} explained />
                  </details>
                )}
                {mode === 'practice' && <p>{item.prompt}</p>}
                <a href={`${item.href}#${item.see}`}>{words.toSection}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="btns">
        {open >= 0 && !attempt.finished && <button type="button" class="btn main" onClick={() => run.send({ type: 'moved', to: open })}>{words.toOpen}</button>}
        {check && passed && <a class="btn main" href={check.then}>{check.words.toRecord}</a>}
        <button type="button" class="btn" onClick={run.restart}>{check ? check.words.again : words.again}</button>
      </div>
    </section>
  );
}

/** Points as read: two decimals at most, rounded down. */
const round = (n: number, locale: string) => (Math.floor(n * 100 + 1e-9) / 100).toLocaleString(locale);
