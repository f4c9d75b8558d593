import { useState } from 'preact/hooks';
import type { ClassFile } from '../../core/classroom/class-file.ts';
import { readClass } from '../../core/classroom/read-class.ts';
import { fill } from '../../i18n/fill.ts';
import { chooseClass, eraseClass, saveClass } from '../../stores/classroom.ts';
import type { ClassWords } from './class-data.ts';
import { fileName, saveFile } from './save-file.ts';
import { canSeal, seal, unseal } from './sealed-file.ts';

type Props = { file: ClassFile | undefined; words: ClassWords['keep']; untitled: string; say: (text: string) => void };

/** Take the class out, bring it in, erase it. */
export function Keep({ file, words: w, untitled, say }: Props) {
  const [pass, setPass] = useState('');
  const [plain, setPlain] = useState(false);
  const [locked, lock] = useState<{ name: string; text: string }>();
  const [asking, ask] = useState(false);

  const out = async (f: ClassFile) => {
    const text = JSON.stringify(f);
    saveFile(`${fileName(f.name || untitled)}.json`, pass ? await seal(text, pass) : text, 'application/json');
    say(pass ? w.savedSealed : w.saved);
    setPass('');
  };
  const bring = (name: string, text: string) => {
    const read = readClass(text);
    if (read.kind === 'refused') {
      if (read.why === 'sealed') return canSeal() ? lock({ name, text }) : say(w.noCrypto);
      return say(fill(w.refused[read.why], { file: name }));
    }
    saveClass(read.file);
    chooseClass(read.file.id);
    lock(undefined);
    say(
      [
        fill(w.imported, { name: read.file.name || untitled }),
        read.dropped > 0 ? fill(w.dropped, { n: read.dropped }) : '',
      ].join(' '),
    );
  };
  return (
    <div>
      {file && (
        <form
          onSubmit={(e) => {
            e.preventDefault();
            void out(file);
          }}
        >
          <h2>{w.export}</h2>
          {canSeal() ? (
            <>
              <label class="field">
                {w.pass}
                <input
                  type={plain ? 'text' : 'password'}
                  value={pass}
                  autocomplete="new-password"
                  onInput={(e) => setPass(e.currentTarget.value)}
                />
              </label>
              <p class="choices">
                <label>
                  <input type="checkbox" checked={plain} onChange={(e) => setPlain(e.currentTarget.checked)} />{' '}
                  {w.plain}
                </label>
              </p>
            </>
          ) : (
            <p>{w.noCrypto}</p>
          )}
          <p class="note">{w.passHint}</p>
          <button class="btn main">{w.save}</button>
        </form>
      )}
      <h2>{w.import}</h2>
      <label class="btn file">
        {w.import}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(e) => {
            const f = e.currentTarget.files?.[0];
            if (f) void f.text().then((t) => bring(f.name, t));
            e.currentTarget.value = '';
          }}
        />
      </label>
      {locked && (
        <Unlock
          words={w}
          open={async (p) => {
            const text = await unseal(locked.text, p);
            if (text === undefined) say(w.wrongPass);
            else bring(locked.name, text);
          }}
        />
      )}
      {file && (
        <>
          <h2>{w.erase}</h2>
          {asking ? (
            <div class="box danger" role="group" aria-label={w.erase}>
              <p>{fill(w.eraseAsk, { name: file.name || untitled })}</p>
              <div class="btns">
                <button
                  class="btn"
                  type="button"
                  onClick={() => {
                    eraseClass(file.id);
                    ask(false);
                    say(w.erased);
                  }}
                >
                  {w.eraseYes}
                </button>
                <button class="btn main" type="button" onClick={() => ask(false)}>
                  {w.eraseNo}
                </button>
              </div>
            </div>
          ) : (
            <button class="btn" type="button" onClick={() => ask(true)}>
              {w.erase}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function Unlock({ words: w, open }: { words: ClassWords['keep']; open: (pass: string) => Promise<void> }) {
  const [pass, setPass] = useState('');
  return (
    <form
      class="box"
      onSubmit={(e) => {
        e.preventDefault();
        void open(pass);
      }}
    >
      <label class="field">
        {w.importPass}
        <input type="password" value={pass} autocomplete="off" onInput={(e) => setPass(e.currentTarget.value)} />
      </label>
      <button class="btn main">{w.open}</button>
    </form>
  );
}
