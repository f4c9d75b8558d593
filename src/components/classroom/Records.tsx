import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { mastery, pairs, share } from '../../core/classroom/gain.ts';
import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import { $classes, $openClass } from '../../stores/classroom.ts';
import { Paper } from '../certificate/Paper.tsx';
import type { ClassWords } from './class-data.ts';

export type RecordsData = {
  words: ClassWords;
  paper: Words['certificate'];
  place: string;
  modules: { id: string; title: string; lessons: number }[];
};

/** Records for everyone who reached the mark after the class: tick, print, one page each. */
export function Records({ words: w, paper, place, modules }: RecordsData) {
  const classes = useStore($classes);
  const file = classes.get(useStore($openClass) ?? '');
  const [module, setModule] = useState(modules[0]?.id);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const r = w.records;
  const rows = file
    ? pairs(file).flatMap((p) => (p.after ? [{ ...p, after: p.after, score: share(p.after)! }] : []))
    : [];
  const reached = rows.filter((x) => x.score + 1e-9 >= mastery);
  const chosen = reached.filter((x) => !off.has(x.learner));
  const taught = modules.find((m) => m.id === module);
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
          <select value={module} onChange={(e) => setModule(e.currentTarget.value)}>
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
                    }}
                  />{' '}
                  {fill(r.score, { name: x.name, percent: Math.floor(x.score + 1e-9) })}
                </label>
              )}
            </li>
          ))}
        </ul>
        <button class="btn main" disabled={chosen.length === 0}>
          {fill(r.print, { n: chosen.length })}
        </button>
      </form>
      <div class="sheet">
        {taught &&
          chosen.map((x) => (
            <Paper
              key={x.learner}
              words={{ ...paper, completed: r.completed, tier: r.tier }}
              name={x.name}
              title={taught.title}
              check={{
                at: x.after.at,
                earned: x.after.answers.reduce((n, a) => n + a.earned, 0),
                possible: x.after.answers.reduce((n, a) => n + a.possible, 0),
                passed: true,
              }}
              lessons={taught.lessons}
              place={[file.ward, file.province].filter(Boolean).join(', ') || place}
            />
          ))}
      </div>
    </div>
  );
}
