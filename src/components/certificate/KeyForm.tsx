import { useState } from 'preact/hooks';
import { cleanName } from '../../core/certificate/record.ts';
import { makeKey, openKey, type TeacherKey } from './crypto.ts';
import type { TeacherKeyData } from './data.ts';

/** A short password on a file that may lie on a shared computer would be no lock. */
const shortest = 10;

export function KeyForm({ key: w, onKey }: TeacherKeyData & { onKey: (key: TeacherKey, file?: string) => void }) {
  const [said, say] = useState('');
  const [busy, setBusy] = useState(false);
  const field = (form: HTMLFormElement, name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
  const working = async (work: () => Promise<void>) => {
    setBusy(true);
    say('');
    await work().catch(() => say(w.failed));
    setBusy(false);
  };
  const make = (form: HTMLFormElement) =>
    working(async () => {
      const { key, file } = await makeKey(
        cleanName(field(form, 'name')),
        cleanName(field(form, 'place')),
        field(form, 'password'),
      );
      onKey(key, file);
    });
  const open = (form: HTMLFormElement) =>
    working(async () => {
      const file = (form.elements.namedItem('file') as HTMLInputElement).files?.[0];
      const key =
        file && file.size < 100_000 ? await openKey(await file.text(), field(form, 'password')) : 'notKeyFile';
      if (typeof key === 'string') say(w[key]);
      else onKey(key);
    });
  const submit = (act: (form: HTMLFormElement) => Promise<void>) => (e: Event) => {
    e.preventDefault();
    if (!busy) void act(e.currentTarget as HTMLFormElement);
  };
  return (
    <div class="no-print">
      <p>{w.what}</p>
      <p role="status" class={said ? 'rec-warn' : ''}>
        {busy ? w.busy : said}
      </p>
      <h2>{w.make}</h2>
      <form class="cert-form" onSubmit={submit(make)}>
        <label>
          {w.name}
          <input name="name" required minLength={2} maxLength={80} autocomplete="name" />
        </label>
        <label>
          {w.place}
          <input name="place" required minLength={2} maxLength={120} autocomplete="organization" />
        </label>
        <label>
          {w.password}
          <input
            name="password"
            type="password"
            required
            minLength={shortest}
            maxLength={200}
            autocomplete="new-password"
            aria-describedby="key-password"
          />
        </label>
        <small id="key-password" class="note">
          {w.passwordHint}
        </small>
        <button class="btn main">{w.makeIt}</button>
      </form>
      <h2>{w.open}</h2>
      <form class="cert-form" onSubmit={submit(open)}>
        <label>
          {w.file}
          <input name="file" type="file" required accept=".json,application/json" />
        </label>
        <label>
          {w.filePassword}
          <input name="password" type="password" required maxLength={200} autocomplete="current-password" />
        </label>
        <button class="btn">{w.openIt}</button>
      </form>
    </div>
  );
}
