import { useEffect, useState } from 'preact/hooks';
import { forget, keep, readKept } from '../../stores/kept.ts';
import { checkerHere, type TeacherKey } from './crypto.ts';
import type { TeacherKeyData } from './data.ts';
import { KeyCard } from './KeyCard.tsx';
import { KeyForm } from './KeyForm.tsx';
import { SignDesk } from './SignDesk.tsx';

const store = 'teacher-key';

/** The key kept in this browser, for a page that signs elsewhere (the class register). Undefined where there is none. */
export const keptKey = (): Promise<TeacherKey | undefined> => readKept<TeacherKey>(store).catch(() => undefined);

/** No key yet: make or open one. A key: its card, and the desk to sign at. */
export function TeacherDesk(data: TeacherKeyData) {
  const { key: w } = data;
  const [key, setKey] = useState<TeacherKey | null>();
  const [unkept, setUnkept] = useState(false);
  /** The encrypted file of a key just made: offered until it was saved. */
  const [file, setFile] = useState<string>();
  useEffect(() => void keptKey().then((k) => setKey(k ?? null)), []);
  if (!checkerHere()) return <p class="rec-warn">{w.noCrypto}</p>;
  if (key === undefined) return null;
  const have = (k: TeacherKey, made?: string) => {
    setKey(k);
    setFile(made);
    keep(store, k).catch(() => setUnkept(true));
    void navigator.storage?.persist?.();
  };
  const remove = async () => {
    // On a shared computer: said to be gone when it is.
    await forget(store).catch(() => {});
    setKey(null);
    setFile(undefined);
  };
  if (!key) return <KeyForm {...data} onKey={have} />;
  return (
    <div>
      {unkept && <p class="rec-warn no-print">{w.notKept}</p>}
      <KeyCard {...data} own={key} file={file} onSaved={() => setFile(undefined)} onRemove={() => void remove()} />
      <SignDesk {...data} own={key} />
    </div>
  );
}
