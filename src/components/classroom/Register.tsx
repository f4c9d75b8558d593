import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { present } from '../../core/classroom/class-file.ts';
import { chooseClass, $classes, $openClass, startClass } from '../../stores/classroom.ts';
import { $storageTrouble } from '../../stores/storage.ts';
import type { ClassLinks, ClassWords, CourseData } from './class-data.ts';
import { Collect } from './Collect.tsx';
import { Keep } from './Keep.tsx';
import { newId } from './new-id.ts';
import { People } from './People.tsx';
import { Report } from './Report.tsx';

export type RegisterData = { words: ClassWords; course: CourseData; links: ClassLinks };

const parts = ['people', 'collect', 'report', 'records', 'keep'] as const;
type Part = (typeof parts)[number];

/** The class register: one class at a time. */
export function Register({ words: w, course, links }: RegisterData) {
  const classes = useStore($classes);
  const open = useStore($openClass);
  const trouble = useStore($storageTrouble);
  const [part, setPart] = useState<Part>('people');
  const [said, say] = useState('');
  const file = classes.get(open ?? '');
  const r = w.register;
  const tab = {
    people: r.tabPeople,
    collect: r.tabCollect,
    report: r.tabReport,
    records: r.tabRecords,
    keep: r.tabKeep,
  };
  return (
    <div>
      {trouble && <p class="box danger">{r.trouble}</p>}
      <div class="btns no-print">
        {classes.size > 1 && (
          <label class="field">
            {r.choose}
            <select value={open} onChange={(e) => chooseClass(e.currentTarget.value)}>
              {[...classes.values()].map((c) => (
                <option value={c.id} key={c.id}>
                  {c.name || r.untitled}
                </option>
              ))}
            </select>
          </label>
        )}
        <button
          class={file ? 'btn' : 'btn main'}
          type="button"
          onClick={() => {
            const blank = [...classes.values()].find((c) => !c.name && present(c).length === 0);
            if (blank) chooseClass(blank.id);
            else startClass(newId(), Date.now());
            setPart('people');
          }}
        >
          {r.newClass}
        </button>
      </div>
      <p role="status" class="said">
        {said}
      </p>
      {file ? (
        <>
          <nav class="btns parts no-print" aria-label={r.tabs}>
            {parts.map((p) =>
              p === 'records' ? (
                <a class="btn" href={links.records} key={p}>
                  {tab[p]}
                </a>
              ) : (
                <button
                  class="btn"
                  type="button"
                  key={p}
                  aria-current={p === part ? 'true' : undefined}
                  onClick={() => {
                    setPart(p);
                    say('');
                  }}
                >
                  {tab[p]}
                </button>
              ),
            )}
          </nav>
          {part === 'people' && <People key={file.id} file={file} words={r} links={links} />}
          {part === 'collect' && present(file).length === 0 && <p class="box">{r.empty}</p>}
          {part === 'collect' && <Collect file={file} words={w.collect} course={course} say={say} />}
          {part === 'report' && <Report file={file} words={w.report} course={course} untitled={r.untitled} />}
          {part === 'keep' && <Keep file={file} words={w.keep} untitled={r.untitled} say={say} />}
        </>
      ) : (
        <Keep file={undefined} words={w.keep} untitled={r.untitled} say={say} />
      )}
    </div>
  );
}
