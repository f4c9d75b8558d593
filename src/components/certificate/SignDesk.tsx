import { useEffect, useState } from 'preact/hooks';
import { findCode } from '../../core/certificate/find-code.ts';
import { nameFits, type CompletionRecord } from '../../core/certificate/record.ts';
import { readToken } from '../../core/certificate/token.ts';
import { fill } from '../../i18n/fill.ts';
import type { TeacherKey } from './crypto.ts';
import type { TeacherKeyData } from './data.ts';
import { codeInFile } from './read-file.ts';
import { publicBase } from './say.ts';
import { signRecords, newRecord, type Signed } from './sign-records.ts';
import { SignedList } from './SignedList.tsx';
import { ToSign } from './ToSign.tsx';
import { todayHere } from './Vouched.tsx';

/** Collects what learners ask to have signed, shows exactly that, and signs it in one go. */
export function SignDesk(props: TeacherKeyData & { own: TeacherKey }) {
  const { key: w, words: c, own, site, subjects } = props;
  const [records, setRecords] = useState<CompletionRecord[]>([]);
  const [signed, setSigned] = useState<Signed[]>([]);
  const [said, say] = useState('');
  /** A request may name only what this site teaches, as what it is. */
  const known = (r: CompletionRecord) => subjects.some((s) => s.id === r.subject && s.kind === r.kind);

  const add = (codes: (string | undefined)[]) => {
    const found = codes.flatMap((code) => {
      const read = code === undefined ? undefined : readToken(code);
      return read?.kind === 'token' && read.token.tier === 'self' && known(read.token.record)
        ? [read.token.record]
        : [];
    });
    setRecords((now) => [
      ...now,
      ...found.filter((f, i) => [...now, ...found.slice(0, i)].every((r) => r.id !== f.id)),
    ]);
    say(found.length < codes.length ? fill(w.skipped, { n: codes.length - found.length }) : '');
  };
  useEffect(() => {
    const inAddress = () => location.hash.length > 1 && location.hash !== '#main' && add([findCode(location.hash)]);
    addEventListener('hashchange', inAddress);
    inAddress();
    return () => removeEventListener('hashchange', inAddress);
  }, []);

  const addNames = (form: HTMLFormElement) => {
    const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
    const subject = subjects.find((s) => s.id === value('subject'))!;
    const names = value('names')
      .split('\n')
      .map((n) =>
        newRecord({
          kind: subject.kind,
          subject: subject.id,
          name: n,
          at: Date.now(),
          earned: 0,
          possible: 0,
          lessons: subject.lessons.length,
        }),
      );
    const fit = names.filter((r) => nameFits(r.name));
    setRecords((now) => [...now, ...fit]);
    const long = names.filter((r) => r.name && !nameFits(r.name)).length;
    say(long ? fill(w.skipped, { n: long }) : '');
    form.reset();
  };
  const signAll = async (years: number) => {
    const today = todayHere();
    const wordsOf = (r: CompletionRecord) => {
      const subject = subjects.find((s) => s.id === r.subject)!;
      // Nobody passed a check here, so the badge must not name one.
      return r.possible === 0 && r.kind !== 'path' ? { ...subject, criteria: c.criteriaFinished } : subject;
    };
    try {
      setSigned(
        await signRecords(own, records, { today, until: years ? today + years * 365 : 0 }, publicBase(site), wordsOf),
      );
      setRecords([]);
    } catch {
      say(w.failed);
    }
  };

  return (
    <section>
      <div class="no-print">
        <h2>{w.sign}</h2>
        <p>{w.signHow}</p>
        <form
          class="cert-form"
          onSubmit={(e) => {
            e.preventDefault();
            const form = e.currentTarget;
            const lines = (form.elements.namedItem('requests') as HTMLTextAreaElement).value
              .split('\n')
              .filter((l) => l.trim());
            add(lines.map(findCode));
            form.reset();
          }}
        >
          <label>
            {w.requests}
            <textarea name="requests" rows={2} spellcheck={false} />
          </label>
          <div class="btns">
            <button class="btn">{w.add}</button>
            <label class="btn file">
              {w.photos}
              <input
                type="file"
                multiple
                accept="image/*"
                onChange={(e) => {
                  void Promise.all([...(e.currentTarget.files ?? [])].map(codeInFile)).then(add);
                  e.currentTarget.value = '';
                }}
              />
            </label>
          </div>
        </form>
        <details class="rec-more">
          <summary>{w.byName}</summary>
          <form
            class="cert-form"
            onSubmit={(e) => {
              e.preventDefault();
              addNames(e.currentTarget);
            }}
          >
            <label>
              {w.subject}
              <select name="subject">
                {subjects.map((s) => (
                  <option value={s.id}>{s.title}</option>
                ))}
              </select>
            </label>
            <label>
              {w.names}
              <textarea name="names" rows={5} required />
            </label>
            <button class="btn">{w.add}</button>
          </form>
        </details>
        <p role="status" class={said ? 'rec-warn' : ''}>
          {said}
        </p>
        {records.length > 0 && (
          <ToSign
            {...props}
            records={records}
            onDrop={(r) => setRecords(records.filter((x) => x !== r))}
            onSign={(years) => void signAll(years)}
          />
        )}
      </div>
      {signed.length > 0 && <SignedList {...props} signed={signed} />}
    </section>
  );
}
