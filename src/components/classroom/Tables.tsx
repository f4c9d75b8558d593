import { useState } from 'preact/hooks';
import type { ClassFile } from '../../core/classroom/class-file.ts';
import { toCsv } from '../../core/classroom/csv.ts';
import { readClass } from '../../core/classroom/read-class.ts';
import { distinct, linesBy } from '../../core/classroom/tables.ts';
import { fill } from '../../i18n/fill.ts';
import type { ClassWords } from './class-data.ts';
import { percent, signed } from './percent.ts';
import { saveFile } from './save-file.ts';

export type TablesData = { words: ClassWords };

/** A handful of class files as tables of wards and provinces. Nothing leaves the computer, nothing is kept. */
export function Tables({ words: w }: TablesData) {
  const t = w.tables;
  const [files, setFiles] = useState<{ good: ClassFile[]; bad: string[]; count: number }>({
    good: [],
    bad: [],
    count: 0,
  });
  const read = async (picked: File[]) => {
    const good: ClassFile[] = [];
    const bad: string[] = [];
    for (const f of picked) {
      const r = readClass(await f.text());
      if (r.kind === 'ok') good.push(r.file);
      else bad.push(fill(w.keep.refused[r.why], { file: f.name }));
    }
    setFiles({
      good: distinct([...files.good, ...good]),
      bad: [...files.bad, ...bad],
      count: files.count + picked.length,
    });
  };
  const head = [
    w.register.province,
    w.register.ward,
    t.classes,
    t.learners,
    t.n,
    w.report.head.before,
    w.report.head.sdBefore,
    w.report.head.after,
    w.report.head.sdAfter,
    w.report.head.change,
    t.reached,
  ];
  const rows = (by: 'ward' | 'province') =>
    linesBy(by, files.good).map((l) => [
      l.province || t.unnamed,
      by === 'ward' ? l.ward || t.unnamed : '',
      l.classes,
      l.learners,
      l.n,
      l.before.mean,
      l.before.sd,
      l.after.mean,
      l.after.sd,
      l.change.mean,
      l.reached,
    ]);
  return (
    <div>
      <p>
        <label class="btn main file">
          {t.choose}
          <input
            type="file"
            multiple
            accept=".json,application/json"
            onChange={(e) => {
              void read([...(e.currentTarget.files ?? [])]);
              e.currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <p role="status" class="said">
        {files.count > 0 && fill(t.read, { n: files.good.length, files: files.count })}
      </p>
      {files.bad.length > 0 && (
        <div class="box">
          <b>{t.bad}</b>
          <ul>
            {files.bad.map((b) => (
              <li key={b}>{b}</li>
            ))}
          </ul>
        </div>
      )}
      {files.good.length > 0 && (
        <>
          <p>{t.note}</p>
          {(['ward', 'province'] as const).map((by) => (
            <section key={by}>
              <h2>{t[by]}</h2>
              <div class="scroll-x" tabIndex={0} role="region" aria-label={t[by]}>
                <table class="grid">
                  <thead>
                    <tr>
                      <th>{w.register.province}</th>
                      {by === 'ward' && <th>{w.register.ward}</th>}
                      <th>{t.classes}</th>
                      <th>{t.learners}</th>
                      <th>{t.n}</th>
                      <th>{w.report.head.before}</th>
                      <th>{w.report.head.after}</th>
                      <th>{w.report.head.change}</th>
                      <th>{t.reached}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {linesBy(by, files.good).map((l) => (
                      <tr key={`${l.province}/${l.ward}`}>
                        <th>{l.province || t.unnamed}</th>
                        {by === 'ward' && <td>{l.ward || t.unnamed}</td>}
                        <td>{l.classes}</td>
                        <td>{l.learners}</td>
                        <td>{l.n}</td>
                        {l.n > 0 ? (
                          <>
                            <td>{percent(l.before.mean)}</td>
                            <td>{percent(l.after.mean)}</td>
                            <td>{signed(l.change.mean)}</td>
                            <td>{l.reached}</td>
                          </>
                        ) : (
                          <>
                            <td>–</td>
                            <td>–</td>
                            <td>–</td>
                            <td>–</td>
                          </>
                        )}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <button
                class="btn"
                type="button"
                onClick={() =>
                  saveFile(
                    `${by}.csv`,
                    toCsv([head, ...rows(by)], { comma: document.documentElement.lang === 'vi' }),
                    'text/csv;charset=utf-8',
                  )
                }
              >
                {t.csv}
              </button>
            </section>
          ))}
        </>
      )}
      <p class="note">{t.many}</p>
    </div>
  );
}
