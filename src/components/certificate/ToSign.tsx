import { useState } from 'preact/hooks';
import type { CompletionRecord } from '../../core/certificate/record.ts';
import { fill } from '../../i18n/fill.ts';
import type { TeacherKeyData } from './data.ts';
import { points, shortDate } from './say.ts';

type Props = TeacherKeyData & {
  records: CompletionRecord[];
  onDrop: (record: CompletionRecord) => void;
  onSign: (years: number) => void;
};

/** Every field that will be signed, a line for each learner; nothing is signed that is not shown here. */
export function ToSign({ key: w, words: c, subjects, records, onDrop, onSign }: Props) {
  const [years, setYears] = useState(0);
  const titleOf = (r: CompletionRecord) => subjects.find((s) => s.id === r.subject)!.title;
  const result = (r: CompletionRecord) =>
    [
      r.possible > 0 ? fill(c.points, { earned: points(r.earned, c), possible: points(r.possible, c) }) : w.noPoints,
      r.lessons > 0 && fill(c.lessons, { lessons: r.lessons }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div class="rec-sign">
      <h3>{w.toSign}</h3>
      <div class="rec-scroll">
        <table>
          <thead>
            <tr>
              <th>{c.name}</th>
              <th>{w.subject}</th>
              <th>{w.day}</th>
              <th>{w.result}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {records.map((r) => (
              <tr key={r.id}>
                <td dir="auto">{r.name}</td>
                <td>{titleOf(r)}</td>
                <td>{shortDate(r.day)}</td>
                <td>{result(r)}</td>
                <td>
                  <button class="btn" aria-label={fill(w.dropOne, { name: r.name })} onClick={() => onDrop(r)}>
                    {w.drop}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <label>
        {w.length}{' '}
        <select value={years} onChange={(e) => setYears(Number(e.currentTarget.value))}>
          <option value={0}>{w.noEnd}</option>
          <option value={1}>{w.year1}</option>
          <option value={2}>{w.year2}</option>
        </select>
      </label>
      <p>{w.promise}</p>
      <button class="btn main" onClick={() => onSign(years)}>
        {fill(w.signAll, { n: records.length })}
      </button>
    </div>
  );
}
