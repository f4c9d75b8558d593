import { useState } from 'preact/hooks';
import { keyIdOf } from '../../core/certificate/issuers.ts';
import { fill } from '../../i18n/fill.ts';
import type { TeacherKey } from './crypto.ts';
import type { TeacherKeyData } from './data.ts';
import { useLists } from './lists.ts';
import { save } from './save.ts';

type Props = TeacherKeyData & { own: TeacherKey; file: string | undefined; onSaved: () => void; onRemove: () => void };

/** Whose key this is, whether the site takes it, its two files, and taking it off this computer. */
export function KeyCard({ key: w, own, file, onSaved, onRemove, ...data }: Props) {
  const { lists } = useLists(data);
  const [asking, ask] = useState(false);
  const listed = lists.issuers.issuers.find((i) => i.thumbprint === own.thumbprint);
  const { name, place, thumbprint, key } = own;
  const offer = JSON.stringify({ format: 'i-to-so-issuer', version: 1, name, place, thumbprint, key }, null, 1);
  const iso = (date: string) => date.split('-').reverse().join('/');
  return (
    <section class="rec-card no-print">
      <h2>{name}</h2>
      <p>{place}</p>
      <p class="note">{fill(w.code, { code: keyIdOf(thumbprint).replace(/(....)(?=.)/g, '$1 ') })}</p>
      <p>{listed ? fill(w.listed, { from: iso(listed.from), to: iso(listed.to) }) : w.unlisted}</p>
      {file && (
        <div class="rec-warn">
          <p>{w.saveNow}</p>
          <button
            class="btn main"
            onClick={() => {
              save('khoa-nguoi-day.json', 'application/json', file);
              onSaved();
            }}
          >
            {w.saveFile}
          </button>
        </div>
      )}
      <div class="btns">
        <button class="btn" onClick={() => save('gui-nguoi-trong-trang.json', 'application/json', offer)}>
          {w.offer}
        </button>
        {!asking && (
          <button class="btn" onClick={() => ask(true)}>
            {w.remove}
          </button>
        )}
      </div>
      {asking && (
        <div class="rec-warn" role="group" aria-label={w.remove}>
          <p>{w.removeAsk}</p>
          <div class="btns">
            <button class="btn" onClick={onRemove}>
              {w.removeYes}
            </button>
            <button class="btn" onClick={() => ask(false)}>
              {w.removeNo}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
