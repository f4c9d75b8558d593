import { useState } from 'preact/hooks';
import { completions } from '../../core/certificate/eligibility.ts';
import { cleanName, nameFits } from '../../core/certificate/record.ts';
import { selfToken } from '../../core/certificate/token.ts';
import { $progress } from '../../stores/progress.ts';
import type { CertificateData } from './data.ts';
import { Paper } from './Paper.tsx';
import { Qr } from '../ui/Qr.tsx';
import { publicBase } from './say.ts';
import { newRecord } from './sign-records.ts';

/** Choose what was completed, type a name, print one page or ask a teacher to sign. The name stays in this component. */
export function CertificateForm({ words: w, site, place, lessonsHref, subjects }: CertificateData) {
  const of = (kind: 'path' | 'module') =>
    subjects
      .filter((s) => (s.kind === 'path') === (kind === 'path'))
      .map((s) => ({ id: s.id, lessons: s.lessons, helper: s.kind === 'helper' }));
  const [records] = useState(() =>
    completions($progress.get(), of('module'), of('path')).map((c) => newRecord({ ...c, name: '' })),
  );
  const [name, setName] = useState('');
  const [chosen, choose] = useState(0);
  const [asking, ask] = useState(false);
  const blank = records[chosen];
  if (!blank)
    return (
      <div class="narrow">
        <p>{w.none}</p>
        <a class="btn main" href={lessonsHref}>
          {w.toLessons}
        </a>
      </div>
    );
  const clean = cleanName(name);
  const fits = nameFits(clean);
  const record = { ...blank, name: clean };
  const checkPage = new URL(site).pathname + w.verifyPage;
  const titleOf = (id: string) => subjects.find((s) => s.id === id)!.title;
  const address = (page: string) => (fits ? `${publicBase(site)}${page}#${selfToken(record)}` : undefined);
  return (
    <div>
      <form
        class="cert-form no-print"
        onSubmit={(e) => {
          e.preventDefault();
          if (fits) print();
        }}
      >
        {records.length > 1 && (
          <label>
            {w.choose}
            <select value={chosen} onChange={(e) => choose(Number(e.currentTarget.value))}>
              {records.map((r, i) => (
                <option value={i}>{titleOf(r.subject)}</option>
              ))}
            </select>
          </label>
        )}
        <label>
          {w.name}
          <input
            value={name}
            maxLength={120}
            required
            autocomplete="off"
            aria-describedby="name-hint"
            aria-invalid={clean !== '' && !fits}
            onInput={(e) => setName(e.currentTarget.value)}
          />
        </label>
        <small id="name-hint" class="note">
          {w.nameHint}
        </small>
        {clean !== '' && !fits && (
          <p class="rec-warn" role="alert">
            {w.nameLong}
          </p>
        )}
        <div class="btns">
          <button class="btn main">{w.print}</button>
          <button
            class="btn"
            type="button"
            disabled={!fits}
            aria-expanded={asking && fits}
            onClick={() => ask(!asking)}
          >
            {w.ask}
          </button>
        </div>
      </form>
      {asking && fits && (
        <div class="rec-ask no-print">
          <p>{w.askHow}</p>
          <Qr class="rec-qr" text={address(w.keyPage)!} label={w.askQr} />
          <label>
            {w.askLink}
            <input readOnly value={address(w.keyPage)} onFocus={(e) => e.currentTarget.select()} />
          </label>
        </div>
      )}
      <p class="no-print">
        <a href={checkPage}>{w.checkOne}</a>
      </p>
      <div class="sheet">
        <Paper words={w} record={record} title={titleOf(record.subject)} place={place} url={address(w.verifyPage)} />
      </div>
    </div>
  );
}
