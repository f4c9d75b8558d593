import { useState } from 'preact/hooks';
import { completions } from '../../core/certificate/eligibility.ts';
import type { Words } from '../../i18n/index.ts';
import { $progress } from '../../stores/progress.ts';
import { Paper } from './Paper.tsx';

export type CertificateData = {
  words: Words['certificate'];
  place: string;
  lessonsHref: string;
  modules: { id: string; title: string; lessons: string[] }[];
};

/** Choose a module that was passed, type a name, print one page. The name stays in this component. */
export function CertificateForm({ words: w, place, lessonsHref, modules }: CertificateData) {
  const done = completions($progress.get(), modules);
  const [name, setName] = useState('');
  const [chosen, choose] = useState(done[0]?.module);
  const record = done.find((c) => c.module === chosen);
  if (!record)
    return (
      <div class="narrow">
        <p>{w.none}</p>
        <a class="btn main" href={lessonsHref}>{w.toLessons}</a>
      </div>
    );
  const module = modules.find((m) => m.id === record.module)!;
  return (
    <div>
      <form
        class="cert-form no-print"
        onSubmit={(e) => {
          e.preventDefault();
          print();
        }}
      >
        {done.length > 1 && (
          <label>
            {w.choose}
            <select value={chosen} onChange={(e) => choose(e.currentTarget.value)}>
              {done.map((c) => (
                <option value={c.module}>{modules.find((m) => m.id === c.module)!.title}</option>
              ))}
            </select>
          </label>
        )}
        <label>
          {w.name}
          <input value={name} maxLength={300} required autocomplete="off" aria-describedby="name-hint" onInput={(e) => setName(e.currentTarget.value)} />
        </label>
        <small id="name-hint" class="note">{w.nameHint}</small>
        <button class="btn main">{w.print}</button>
      </form>
      <div class="sheet">
        <Paper words={w} name={name.normalize('NFC').trim()} title={module.title} check={record.check} lessons={module.lessons.length} place={place} />
      </div>
    </div>
  );
}
