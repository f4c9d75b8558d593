import type { ClassFile } from '../../core/classroom/class-file.ts';
import { cautions, gainOf, gainsByCompetency } from '../../core/classroom/gain.ts';
import { itemReports, teachNext } from '../../core/classroom/item-report.ts';
import { toCsv } from '../../core/classroom/csv.ts';
import { answerRows, competencyRows, learnerRows } from '../../core/classroom/tables.ts';
import { fill } from '../../i18n/fill.ts';
import { Chart } from './Chart.tsx';
import type { ClassWords, CourseData } from './class-data.ts';
import { percent, signed } from './percent.ts';
import { fileName, saveFile } from './save-file.ts';

type Props = { file: ClassFile; words: ClassWords['report']; course: CourseData; untitled: string };

/** Before and after, what was missed and why, what to teach next. Printed, it is one page for the ward. */
export function Report({ file, words: w, course, untitled }: Props) {
  const gain = gainOf(file);
  const missed = itemReports(file)
    .filter((r) => r.facility < 80)
    .slice(0, 5);
  const asked = itemReports(file);
  const nameOf = (code: string) => course.competencies[code] ?? w.areas[Number(code)] ?? code;
  const groups = gainsByCompetency(file);
  const today = new Date();
  const save = (what: string, rows: (string | number)[][]) =>
    saveFile(
      `${fileName(file.name || untitled)}-${what}.csv`,
      toCsv(rows, { comma: document.documentElement.lang === 'vi' }),
      'text/csv;charset=utf-8',
    );
  const h = w.head;
  return (
    <div>
      <div class="report-sheet">
        <h2>
          {w.sheetTitle}: {file.name || untitled}
        </h2>
        <p>
          {[
            file.ward,
            file.province,
            fill(w.date, { d: today.getDate(), m: today.getMonth() + 1, y: today.getFullYear() }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {gain.n === 0 ? (
          <p class="box">{w.none}</p>
        ) : (
          <>
            <p>
              <b>{fill(w.matched, { n: gain.n })}</b>{' '}
              {gain.onlyBefore + gain.onlyAfter > 0 &&
                fill(w.unmatched, { before: gain.onlyBefore, after: gain.onlyAfter })}{' '}
              {gain.gain !== undefined &&
                gain.gain > 0 &&
                gain.n >= 10 &&
                fill(w.gain, { g: Math.round(gain.gain * 100) })}
            </p>
            <Chart
              rows={[
                { name: w.all, before: gain.before.mean, after: gain.after.mean },
                ...groups
                  .slice(0, 5)
                  .map((g) => ({ name: nameOf(g.competency), before: g.gain.before.mean, after: g.gain.after.mean })),
              ]}
              label={w.chart}
              before={h.before}
              after={h.after}
            />
            <div class="scroll-x" tabIndex={0} role="region" aria-label={w.chart}>
              <table class="grid">
                <thead>
                  <tr>
                    <th>{w.group}</th>
                    <th>{w.people}</th>
                    <th>{h.before}</th>
                    <th>{w.sd}</th>
                    <th>{h.after}</th>
                    <th>{w.sd}</th>
                    <th>{h.change}</th>
                  </tr>
                </thead>
                <tbody>
                  {[
                    { name: w.all, g: gain },
                    ...groups.map((x) => ({ name: `${x.competency} ${nameOf(x.competency)}`, g: x.gain })),
                  ].map(({ name, g }) => (
                    <tr key={name}>
                      <th>{name}</th>
                      <td>{g.n}</td>
                      <td>{percent(g.before.mean)}</td>
                      <td>{Math.round(g.before.sd)}</td>
                      <td>{percent(g.after.mean)}</td>
                      <td>{Math.round(g.after.sd)}</td>
                      <td>{signed(g.change.mean)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <h3>{w.cautionTitle}</h3>
            <ul>
              {cautions(file).map((c) => (
                <li key={c}>{w.cautions[c]}</li>
              ))}
            </ul>
            <h3>{w.targets}</h3>
            <ul>
              {w.targetRows.map((t) => (
                <li key={t}>{t}</li>
              ))}
            </ul>
            <p>
              {fill(w.reached, { n: gain.reached, of: gain.n })} {w.notTarget}
            </p>
          </>
        )}
      </div>
      <div class="report-more">
        <h2>{w.missed}</h2>
        {asked.length === 0 ? (
          <p>{w.missedNone}</p>
        ) : (
          <ol>
            {missed.map((r) => {
              const item = course.ask.find((a) => a.key === r.item);
              const trap = item?.options.find((o) => o.id === r.trap?.choice);
              return (
                <li key={r.item}>
                  <b>{item?.prompt ?? r.item}</b> {w.facility} {percent(r.facility)} ({r.n}).
                  {trap && r.trap && (
                    <>
                      <br />
                      {w.trap}: “{trap.text}” ({r.trap.n}). {w.reason}: {trap.feedback}
                    </>
                  )}
                  {r.discrimination !== undefined && r.discrimination < 0.1 && (
                    <>
                      <br />
                      {w.look}
                    </>
                  )}
                </li>
              );
            })}
          </ol>
        )}
        <h2>{w.next}</h2>
        {asked.length > 0 && teachNext(asked).length === 0 && <p>{w.nextNone}</p>}
        <ul>
          {teachNext(asked)
            .slice(0, 3)
            .map((t) => (
              <li key={t.competency}>
                {nameOf(t.competency)} ({percent(t.facility)}):{' '}
                {course.modules
                  .flatMap((m) => m.lessons)
                  .filter((l) => t.lessons.includes(l.slug))
                  .slice(0, 3)
                  .map((l) => (
                    <>
                      <a href={l.href}>{l.title}</a>
                      {' · '}
                    </>
                  ))}
              </li>
            ))}
        </ul>
        <div class="btns no-print">
          <button class="btn main" type="button" onClick={() => print()}>
            {w.print}
          </button>
        </div>
        <h2 class="no-print">{w.csv}</h2>
        <div class="btns no-print">
          <button
            class="btn"
            type="button"
            onClick={() => save('hoc-vien', learnerRows(file, [h.name, h.before, h.after, h.change]))}
          >
            {w.csvPeople}
          </button>
          <button
            class="btn"
            type="button"
            onClick={() =>
              save(
                'nang-luc',
                competencyRows(file, [h.competency, h.n, h.before, h.sdBefore, h.after, h.sdAfter, h.change]),
              )
            }
          >
            {w.csvCompetency}
          </button>
          <button
            class="btn"
            type="button"
            onClick={() =>
              save(
                'tra-loi',
                answerRows(
                  file,
                  [h.name, h.when, h.date, h.item, h.competency, h.earned, h.possible, h.choice],
                  w.phases,
                ),
              )
            }
          >
            {w.csvAnswers}
          </button>
        </div>
      </div>
    </div>
  );
}
