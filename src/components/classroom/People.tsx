import { useState } from 'preact/hooks';
import { addNames, present, type ClassFile, type Learner } from '../../core/classroom/class-file.ts';
import { pairs, share } from '../../core/classroom/gain.ts';
import { fill } from '../../i18n/fill.ts';
import { saveClass } from '../../stores/classroom.ts';
import type { ClassLinks, ClassWords } from './class-data.ts';
import { newId } from './new-id.ts';
import { percent } from './percent.ts';

/** Who is in the class: names and card numbers, nothing else. */
export function People({
  file,
  words: w,
  links,
}: {
  file: ClassFile;
  words: ClassWords['register'];
  links: ClassLinks;
}) {
  const [names, setNames] = useState('');
  const [removed, setRemoved] = useState<Learner>();
  const set = (field: 'name' | 'ward' | 'province') => (e: { currentTarget: HTMLInputElement }) =>
    saveClass({ ...file, [field]: e.currentTarget.value.normalize('NFC').trim(), changed: Date.now() });
  const setLearner = (l: Learner) =>
    saveClass({ ...file, learners: file.learners.map((x) => (x.id === l.id ? { ...l, changed: Date.now() } : x)) });
  const rows = pairs(file);
  return (
    <div>
      {(['name', 'ward', 'province'] as const).map((f) => (
        <label class="field" key={f}>
          {w[f === 'name' ? 'className' : f]}
          <input value={file[f]} autocomplete="off" maxLength={80} onChange={set(f)} />
        </label>
      ))}
      <form
        onSubmit={(e) => {
          e.preventDefault();
          saveClass(addNames(file, names.split('\n'), Date.now(), newId));
          setNames('');
          setRemoved(undefined);
        }}
      >
        <label class="field">
          {w.names}
          <textarea
            rows={4}
            value={names}
            aria-describedby="names-hint"
            onInput={(e) => setNames(e.currentTarget.value)}
          />
        </label>
        <p id="names-hint" class="note">
          {w.namesHint}
        </p>
        <button class="btn main">{w.add}</button>
      </form>
      <h2>{fill(w.people, { n: rows.length })}</h2>
      {removed && (
        <p role="status">
          {fill(w.removed, { name: removed.name })}{' '}
          <button
            class="btn"
            type="button"
            onClick={() => {
              setLearner(removed);
              setRemoved(undefined);
            }}
          >
            {w.restore}
          </button>
        </p>
      )}
      {rows.length === 0 ? (
        <p>{w.empty}</p>
      ) : (
        <div class="scroll-x" tabIndex={0} role="region" aria-label={w.tabPeople}>
          <table class="grid">
            <thead>
              <tr>
                <th>{w.card}</th>
                <th>{w.name}</th>
                <th>{w.before}</th>
                <th>{w.after}</th>
                <th>
                  <span class="sr">{fill(w.remove, { name: '' })}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {present(file).map((l) => {
                const row = rows.find((r) => r.learner === l.id)!;
                return (
                  <tr key={l.id}>
                    <td>{l.card}</td>
                    <td>
                      <input
                        class="quiet"
                        value={l.name}
                        aria-label={fill(w.renameOne, { name: l.name })}
                        onChange={(e) =>
                          e.currentTarget.value.trim() &&
                          setLearner({ ...l, name: e.currentTarget.value.normalize('NFC').trim() })
                        }
                      />
                    </td>
                    <td>{percent(share(row.before))}</td>
                    <td>{percent(share(row.after))}</td>
                    <td>
                      <button
                        class="btn small"
                        type="button"
                        aria-label={fill(w.remove, { name: l.name })}
                        onClick={() => {
                          setLearner({ ...l, gone: true });
                          setRemoved(l);
                        }}
                      >
                        ×
                      </button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <p class="btns">
        <a class="btn" href={links.quiz}>
          {w.toQuiz}
        </a>
        <a class="btn" href={links.cards}>
          {w.toCards}
        </a>
      </p>
    </div>
  );
}
