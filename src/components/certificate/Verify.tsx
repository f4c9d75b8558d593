import { useEffect, useState } from 'preact/hooks';
import { findCode } from '../../core/certificate/find-code.ts';
import { judge, type Verdict } from '../../core/certificate/judge.ts';
import { checkerHere } from './crypto.ts';
import type { VerifyData } from './data.ts';
import { useLists } from './lists.ts';
import { codeInFile } from './read-file.ts';
import { VerdictBox } from './VerdictBox.tsx';
import { todayHere } from './Vouched.tsx';

/** `none`: something was given, and there is no record in it. */
type Given = { code: string } | 'none' | undefined;

/** Checks a record from the address, from pasted text or from a file. Nothing leaves the device. */
export function Verify(data: VerifyData) {
  const { verify: w } = data;
  const { lists, fresh } = useLists(data);
  const [given, give] = useState<Given>(inAddress);
  const [verdict, set] = useState<Verdict>();
  const [text, setText] = useState('');

  useEffect(() => {
    const changed = () => give(inAddress());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  useEffect(() => {
    // What was said of one code never stands beside another, however long the judging takes.
    let current = true;
    set(given === 'none' ? { state: 'unreadable' } : undefined);
    if (typeof given === 'object')
      void judge(given.code, lists, todayHere(), checkerHere()).then((said) => current && set(said));
    return () => void (current = false);
  }, [given, lists]);

  const read = (code: string | undefined) => give(code === undefined ? 'none' : { code });
  const take = async (files: FileList | null | undefined) => {
    if (files?.[0]) read(await codeInFile(files[0]));
  };

  return (
    <div
      onDragOver={(e) => e.preventDefault()}
      onDrop={(e) => {
        e.preventDefault();
        void take(e.dataTransfer?.files);
      }}
    >
      <div aria-live="polite">
        {verdict && (
          <VerdictBox
            {...data}
            verdict={verdict}
            code={typeof given === 'object' ? given.code : ''}
            lists={lists}
            fresh={fresh}
          />
        )}
      </div>
      <form
        class="cert-form"
        onSubmit={(e) => {
          e.preventDefault();
          read(findCode(text));
        }}
      >
        <label>
          {w.paste}
          <textarea
            rows={3}
            value={text}
            spellcheck={false}
            autocomplete="off"
            onInput={(e) => setText(e.currentTarget.value)}
          />
        </label>
        <div class="btns">
          <button class="btn main">{w.check}</button>
          <label class="btn file">
            {w.file}
            <input
              type="file"
              accept="image/*,.svg,.png,.txt,.jwt,.jws"
              onChange={(e) => {
                void take(e.currentTarget.files);
                e.currentTarget.value = '';
              }}
            />
          </label>
        </div>
        <small class="note">{w.fileHint}</small>
      </form>
    </div>
  );
}

function inAddress(): Given {
  if (location.hash.length < 2) return undefined;
  // A browser's own marks ("#:~:text=…") and jumps within the page are no records.
  if (/^#(main$|:~:)/.test(location.hash)) return undefined;
  // Judged as it stands: a code that is far too long, or cut, must be answered as that.
  return { code: location.hash.slice(1) };
}
