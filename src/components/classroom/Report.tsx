import type { ClassFile } from '../../core/classroom/class-file.ts';
import { cautions, gainOf, gainsByCompetency } from '../../core/classroom/gain.ts';
import { itemReports } from '../../core/classroom/item-report.ts';
import { fill } from '../../i18n/fill.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import type { ClassWords, CourseData } from './class-data.ts';
import { Missed } from './Missed.tsx';
import { SpreadsheetFiles } from './SpreadsheetFiles.tsx';

type Props = { file: ClassFile; words: ClassWords['report']; course: CourseData; untitled: string };

/** Before and after, what was missed and why, what to teach next. Printed, it is one page for the ward. */
export function Report({ file, words: w, course, untitled }: Props) {
  const gain = gainOf(file);
  const nameOf = (code: string) => course.competencies[code] ?? w.areas[Number(code)] ?? code;
  const today = new Date();
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
            <BeforeAfter words={w} gain={gain} groups={gainsByCompetency(file)} nameOf={nameOf} />
            <h3>{w.cautionTitle}</h3>
            <ul>
              {cautions(file).map((c) => (
                <li key={c}>{w.cautions[c]}</li>
              ))}
            </ul>
            <h3>{w.targets}</h3>
            <ul>
              {course.targets.map((t) => (
                <li key={t.text}>
                  {t.text} <small>{t.checked}</small>
                </li>
              ))}
            </ul>
            <p>
              {fill(w.reached, { n: gain.reached, of: gain.n })} {w.notTarget}
            </p>
          </>
        )}
      </div>
      <p class="btns no-print">
        <button class="btn main" type="button" onClick={() => print()}>
          {w.print}
        </button>
      </p>
      <div class="report-more">
        <Missed words={w} course={course} asked={itemReports(file)} nameOf={nameOf} />
        <SpreadsheetFiles file={file} words={w} name={file.name || untitled} />
      </div>
    </div>
  );
}
