import { useState } from 'preact/hooks';
import { present, type ClassFile } from '../../core/classroom/class-file.ts';
import { addResult } from '../../core/classroom/collect.ts';
import { readCode } from '../../core/classroom/paper.ts';
import { fill } from '../../i18n/fill.ts';
import { saveClass } from '../../stores/classroom.ts';
import type { ClassWords, CourseData } from './class-data.ts';

type Props = {
  file: ClassFile;
  words: ClassWords['collect'];
  course: CourseData;
  phase: 'before' | 'after';
  say: (text: string) => void;
};

/** A short code and the letters a learner wrote, typed from a paper quiz. */
export function FromPaper({ file, words: w, course, phase, say }: Props) {
  const [typed, setTyped] = useState('');
  const [learner, setLearner] = useState('');
  const people = present(file);
  const save = () => {
    const name = people.find((l) => l.id === learner)?.name ?? '';
    const read = readCode(typed, course.papers);
    if (read.kind !== 'ok') return say(fill(w.codes[read.kind], read as unknown as Record<string, string | number>));
    const now = Date.now();
    saveClass(
      addResult(file, {
        id: `${read.code}-${learner}-${phase}`,
        learner,
        phase,
        at: now,
        source: 'paper',
        answers: read.answers,
        changed: now,
      }),
    );
    say(fill(w.score, { name, earned: read.answers.reduce((n, a) => n + a.earned, 0), possible: read.answers.length }));
    setTyped('');
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        save();
      }}
    >
      <p>{w.paperHelp}</p>
      <label class="field">
        {w.paperFor}
        <select required value={learner} onChange={(e) => setLearner(e.currentTarget.value)}>
          <option value="" />
          {people.map((l) => (
            <option value={l.id} key={l.id}>
              {l.name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {w.paperCode}
        <input
          value={typed}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          onInput={(e) => setTyped(e.currentTarget.value)}
        />
      </label>
      <button class="btn">{w.paperAdd}</button>
    </form>
  );
}
