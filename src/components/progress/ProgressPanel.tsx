import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { readProgress } from '../../core/progress/migrate.ts';
import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import { $progress, $progressState, eraseProgress, importProgress } from '../../stores/progress.ts';
import { $storageTrouble } from '../../stores/storage.ts';

export type ProgressData = {
  words: Words['progress'] & { rescued: string; future: string; trouble: string };
  certificate: { href: string; text: string };
  modules: { id: string; title: string; href: string; lessons: string[] }[];
};

/** What is done on this device; save it, bring it in, erase it. */
export function ProgressPanel({ words: w, modules, certificate }: ProgressData) {
  const progress = useStore($progress);
  const state = useStore($progressState);
  const trouble = useStore($storageTrouble);
  const [said, say] = useState('');
  const [asking, ask] = useState(false);
  const touched = modules.filter((m) => progress.checks[m.id] || m.lessons.some((l) => progress.lessons[l]));

  const read = async (file: File | undefined) => {
    if (!file) return;
    const result = readProgress(await file.text());
    if (result.kind === 'future') return say(w.importFuture);
    const other = result.kind === 'ok' ? result.progress : result.rescued;
    const anything = [other.items, other.lessons, other.practice, other.checks, other.checkups].some(
      (x) => Object.keys(x).length > 0,
    );
    if (result.kind === 'damaged' && !anything) return say(w.importBad);
    importProgress(other);
    say(result.kind === 'ok' ? w.imported : w.importPart);
  };

  return (
    <div>
      {trouble && <p class="box danger">{w.trouble}</p>}
      {state === 'rescued' && <p class="box danger">{w.rescued}</p>}
      {state === 'future' && <p class="box danger">{w.future}</p>}
      <p role="status">{said}</p>
      {touched.length === 0 ? (
        <p>{w.empty}</p>
      ) : (
        <ul class="done-list">
          {touched.map((m) => {
            const check = progress.checks[m.id];
            return (
              <li class="box">
                <a href={m.href}>
                  <b>{m.title}</b>
                </a>
                <p>
                  {fill(w.lessonsDone, {
                    done: m.lessons.filter((l) => progress.lessons[l]?.finished !== undefined).length,
                    all: m.lessons.length,
                  })}
                </p>
                {check?.passed && (
                  <p>
                    {fill(w.checkPassed, { percent: Math.floor((check.earned / check.possible) * 100 + 1e-9) })}{' '}
                    <a href={certificate.href}>{certificate.text}</a>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <h2>{w.move}</h2>
      <div class="btns">
        <button class="btn" onClick={() => saveFile(JSON.stringify(progress))}>
          {w.export}
        </button>
        <label class="btn file">
          {w.import}
          <input
            type="file"
            accept="application/json,.json"
            onChange={(e) => {
              void read(e.currentTarget.files?.[0]);
              e.currentTarget.value = '';
            }}
          />
        </label>
        {!asking && (
          <button class="btn" onClick={() => ask(true)}>
            {w.erase}
          </button>
        )}
      </div>
      {asking && (
        <div class="box danger" role="group" aria-label={w.erase}>
          <p>{w.eraseAsk}</p>
          <div class="btns">
            <button
              class="btn"
              onClick={() => {
                eraseProgress();
                ask(false);
                say(w.erased);
              }}
            >
              {w.eraseYes}
            </button>
            <button class="btn main" autofocus onClick={() => ask(false)}>
              {w.eraseNo}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

function saveFile(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'i-to-so.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
