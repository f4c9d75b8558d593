import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { mastery, pairs, share } from '../../core/classroom/gain.ts';
import { fill } from '../../i18n/fill.ts';
import { $classes, $openClass } from '../../stores/classroom.ts';
import { cleanName, nameFits } from '../../core/certificate/record.ts';
import type { TeacherKey } from '../certificate/crypto.ts';
import type { TeacherKeyData } from '../certificate/data.ts';
import { Paper } from '../certificate/Paper.tsx';
import { publicBase } from '../certificate/say.ts';
import { newRecord, signRecords, type Signed } from '../certificate/sign-records.ts';
import { SignedList } from '../certificate/SignedList.tsx';
import { keptKey } from '../certificate/TeacherDesk.tsx';
import { todayHere } from '../certificate/Vouched.tsx';
import type { ClassWords } from './class-data.ts';

/** `words` of the register; the rest is what papers and signatures need. */
export type RecordsData = Omit<TeacherKeyData, 'words'> & { words: ClassWords; paper: TeacherKeyData['words'] };

/** Records for everyone who reached the mark after the class: tick, print, one page each; signed where this browser keeps a teacher's key. */
export function Records(data: RecordsData) {
  const { words: w, paper, place, site, subjects } = data;
  const modules = subjects.filter((s) => s.kind !== 'path');
  const classes = useStore($classes);
  const file = classes.get(useStore($openClass) ?? '');
  const [module, setModule] = useState(modules[0]?.id);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [key, setKey] = useState<TeacherKey>();
  const [signed, setSigned] = useState<Signed[]>([]);
  useEffect(() => void keptKey().then(setKey), []);
  const r = w.records;
  const rows = file
    ? pairs(file).flatMap((p) => (p.after ? [{ ...p, after: p.after, score: share(p.after)! }] : []))
    : [];
  const reached = rows.filter((x) => x.score + 1e-9 >= mastery);
  const chosen = reached.filter((x) => !off.has(x.learner));
  const taught = modules.find((m) => m.id === module);
  const records = chosen.flatMap((x) => {
    if (!taught || !nameFits(cleanName(x.name))) return [];
    const sum = (of: 'earned' | 'possible') => x.after.answers.reduce((n, a) => n + a[of], 0);
    const { kind, id, lessons } = taught;
    return newRecord({
      kind,
      subject: id,
      name: x.name,
      at: x.after.at,
      earned: sum('earned'),
      possible: sum('possible'),
      lessons: lessons.length,
    });
  });
  const sign = async () => {
    const when = { today: todayHere(), until: 0 };
    setSigned(
      await signRecords(key!, records, when, publicBase(site), (of) => subjects.find((s) => s.id === of.subject)!),
    );
  };
  if (!file || reached.length === 0) return <p class="in narrow">{r.nobody}</p>;
  return (
    <div>
      <form
        class="in narrow no-print"
        onSubmit={(e) => {
          e.preventDefault();
          print();
        }}
      >
        <label class="field">
          {r.module}
          <select
            value={module}
            onChange={(e) => {
              setModule(e.currentTarget.value);
              setSigned([]);
            }}
          >
            {modules.map((m) => (
              <option value={m.id} key={m.id}>
                {m.title}
              </option>
            ))}
          </select>
        </label>
        <div class="btns">
          <button class="btn" type="button" onClick={() => setOff(new Set())}>
            {r.all}
          </button>
          <button class="btn" type="button" onClick={() => setOff(new Set(reached.map((x) => x.learner)))}>
            {r.none}
          </button>
        </div>
        <ul class="ticks">
          {rows.map((x) => (
            <li key={x.learner}>
              {x.score + 1e-9 < mastery ? (
                fill(r.notYet, { name: x.name })
              ) : (
                <label>
                  <input
                    type="checkbox"
                    checked={!off.has(x.learner)}
                    onChange={(e) => {
                      const next = new Set(off);
                      if (e.currentTarget.checked) next.delete(x.learner);
                      else next.add(x.learner);
                      setOff(next);
                      setSigned([]);
                    }}
                  />{' '}
                  {fill(r.score, { name: x.name, percent: Math.floor(x.score + 1e-9) })}
                </label>
              )}
            </li>
          ))}
        </ul>
        <div class="btns">
          <button class="btn main" disabled={records.length === 0}>
            {fill(r.print, { n: records.length })}
          </button>
          {key && (
            <button class="btn" type="button" disabled={records.length === 0} onClick={() => void sign()}>
              {fill(data.key.signAll, { n: records.length })}
            </button>
          )}
        </div>
        {key && <p class="note">{data.key.promise}</p>}
      </form>
      {key && signed.length > 0 ? (
        <SignedList {...data} words={paper} own={key} signed={signed} />
      ) : (
        <div class="sheet">
          {records.map((record) => (
            <Paper
              key={record.id}
              words={{ ...paper, completed: r.completed, completedHelper: r.completed, tier: r.tier }}
              record={record}
              title={taught!.title}
              place={[file.ward, file.province].filter(Boolean).join(', ') || place}
              url={undefined}
            />
          ))}
        </div>
      )}
    </div>
  );
}
