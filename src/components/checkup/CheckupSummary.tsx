import { changes, lastOf, levelOf, startWith } from '../../core/checkup/report.ts';
import type { CheckupRecord } from '../../core/progress/record.ts';
import { fill } from '../../i18n/fill.ts';
import { $progress } from '../../stores/progress.ts';
import { Explained } from '../quiz/Explained.tsx';
import type { SummaryProps } from '../quiz/Quiz.tsx';
import { AreaBars } from './AreaBars.tsx';
import type { CheckupData } from './data.ts';
import { resultOf, triedIn } from './result.ts';

/** The result by area in words, a picture and a table; lessons to start with; what changed, with its cautions. */
export const checkupSummary = (checkup: CheckupData) =>
  function CheckupSummary({ data, run }: SummaryProps) {
    const w = checkup.checkup;
    const now = resultOf(checkup, run.attempt);
    const before = lastOf($progress.get().checkups, run.attempt.started);
    const rows = changes(now.areas, before?.areas);
    const lessons = startWith(triedIn(checkup, run.attempt), 4);
    const points = (p: { earned: number; possible: number } | undefined) =>
      p
        ? fill(w.points, {
            earned: (Math.floor(p.earned * 10 + 1e-9) / 10).toLocaleString(data.locale),
            possible: p.possible,
          })
        : '–';
    return (
      <section>
        <h2 class="q-prompt" tabIndex={-1}>
          {w.done}
        </h2>
        <AreaBars rows={rows} areas={w.areas} />
        {before && <p class="note">{w.picture}</p>}
        <table class="areas">
          <caption>{w.table}</caption>
          <thead>
            <tr>
              <th scope="col">{w.area}</th>
              <th scope="col">{w.now}</th>
              {before && <th scope="col">{w.before}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.area}>
                <th scope="row">{w.areas[r.area as keyof typeof w.areas]}</th>
                <td>
                  <b>{w.words[levelOf(r.now)]}</b> <span>{points(r.now)}</span>
                </td>
                {before && (
                  <td>
                    {r.change && <b>{w.changes[r.change]} </b>}
                    <span>{points(r.before)}</span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
        <Confidence w={w} now={now} before={before} />
        <h3>{w.startWith}</h3>
        {lessons.length === 0 && <p>{w.allGood}</p>}
        <ul class="q-misses">
          {lessons.map((slug) => {
            const [title, href] = checkup.lessons[slug]!;
            return (
              <li key={slug}>
                <a href={href}>{title}</a>
              </li>
            );
          })}
        </ul>
        <ul class="cautions">
          {(before ? w.cautions : w.cautions.slice(0, 1)).map((c) => (
            <li key={c}>{c}</li>
          ))}
        </ul>
        <Explained data={data} run={run} />
        <div class="btns">
          <button type="button" class="btn" onClick={run.restart}>
            {w.again}
          </button>
        </div>
      </section>
    );
  };

function Confidence({
  w,
  now,
  before,
}: {
  w: CheckupData['checkup'];
  now: CheckupRecord;
  before: CheckupRecord | undefined;
}) {
  const say = (id: string | undefined) => w.levels[id as keyof typeof w.levels] as string | undefined;
  const [n, b] = [say(now.confidence), say(before?.confidence)];
  if (!n) return null;
  return (
    <p>
      <b>{w.confidence}</b> {b ? fill(w.confidenceThen, { before: b, now: n }) : n}
    </p>
  );
}
