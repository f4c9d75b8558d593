import type { ClassFile } from '../../core/classroom/class-file.ts';
import { toCsv } from '../../core/classroom/csv.ts';
import { answerRows, competencyRows, learnerRows } from '../../core/classroom/tables.ts';
import type { ClassWords } from './class-data.ts';
import { fileName, saveFile } from './save-file.ts';

type Props = { file: ClassFile; words: ClassWords['report']; name: string };

/** The class as tables that a spreadsheet program opens. */
export function SpreadsheetFiles({ file, words: w, name }: Props) {
  const h = w.head;
  const save = (what: string, rows: (string | number)[][]) =>
    saveFile(
      `${fileName(name)}-${what}.csv`,
      toCsv(rows, { comma: document.documentElement.lang === 'vi' }),
      'text/csv;charset=utf-8',
    );
  const tables: [label: string, what: string, rows: () => (string | number)[][]][] = [
    [w.csvPeople, 'hoc-vien', () => learnerRows(file, [h.name, h.before, h.after, h.change])],
    [
      w.csvCompetency,
      'nang-luc',
      () => competencyRows(file, [h.competency, h.n, h.before, h.sdBefore, h.after, h.sdAfter, h.change]),
    ],
    [
      w.csvAnswers,
      'tra-loi',
      () => answerRows(file, [h.name, h.when, h.date, h.item, h.competency, h.earned, h.possible, h.choice], w.phases),
    ],
  ];
  return (
    <>
      <h2 class="no-print">{w.csv}</h2>
      <div class="btns no-print">
        {tables.map(([label, what, rows]) => (
          <button key={what} class="btn" type="button" onClick={() => save(what, rows())}>
            {label}
          </button>
        ))}
      </div>
    </>
  );
}
