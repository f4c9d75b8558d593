import { useState } from 'preact/hooks';
import { markOf, readResult, writeResult } from '../../core/classroom/phone-result.ts';
import { fill } from '../../i18n/fill.ts';
import { $progress } from '../../stores/progress.ts';
import { Qr } from '../ui/Qr.tsx';
import type { ClassWords } from './class-data.ts';

export type ShowResultData = { words: ClassWords['show'] };

/** The learner's result as a QR code for the teacher's camera. Shown only when asked for; the name is not kept. */
export function ShowResult({ words: w }: ShowResultData) {
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const progress = $progress.get();
  if (Object.keys(progress.items).length + Object.keys(progress.checkups).length === 0) return <p>{w.nothing}</p>;
  if (text)
    return (
      <div class="box show-result">
        <Qr ecc="low" text={text} label={w.label} />
        <p>{w.help}</p>
        <p class="note">{fill(w.holds, { n: readResult(text)?.items.length ?? 0 })}</p>
        <button class="btn" type="button" onClick={() => setText('')}>
          {w.close}
        </button>
      </div>
    );
  return (
    <form
      class="box show-result"
      onSubmit={(e) => {
        e.preventDefault();
        setText(writeResult(progress, markOf(progress), name));
      }}
    >
      <label class="field">
        {w.name}
        <input value={name} maxLength={60} autocomplete="off" onInput={(e) => setName(e.currentTarget.value)} />
      </label>
      <button class="btn main">{w.show}</button>
    </form>
  );
}
