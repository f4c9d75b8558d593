import { passes, percent } from '../../core/quiz/points.ts';
import { firstTries } from '../../core/quiz/result.ts';
import { fill } from '../../i18n/fill.ts';
import { Explained } from './Explained.tsx';
import type { SummaryProps } from './Quiz.tsx';
import { Mark } from './views/Mark.tsx';

/** After a module's final check: passed or not yet, the points, and every miss explained. */
export function CheckSummary({ data, run }: SummaryProps) {
  const { words, pass, then } = data.check!;
  const points = firstTries(run.attempt);
  const passed = passes(points, pass);
  return (
    <section>
      <h3 class="q-prompt" tabIndex={-1}>
        <Mark right={passed || undefined} words={data.words} /> {passed ? words.passed : words.notYet}
      </h3>
      <p>
        {fill(words.score, { earned: shown(points.earned, data.locale), possible: points.possible })} {percent(points)}
        %. {!passed && fill(words.needed, { pass: percent({ earned: pass, possible: 1 }) })}
      </p>
      <Explained data={data} run={run} />
      <div class="btns">
        {passed && then && (
          <a class="btn main" href={then}>
            {words.toRecord}
          </a>
        )}
        <button type="button" class="btn" onClick={run.restart}>
          {words.again}
        </button>
      </div>
    </section>
  );
}

/** Points as read: two decimals at most, rounded down as the per cent is. */
const shown = (n: number, locale: string) => (Math.floor(n * 100 + 1e-9) / 100).toLocaleString(locale);
