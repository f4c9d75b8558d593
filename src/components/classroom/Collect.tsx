import { useRef, useState } from 'preact/hooks';
import { addNames, present, type ClassFile, type Learner } from '../../core/classroom/class-file.ts';
import { addPhone, addResult, ownerOf } from '../../core/classroom/collect.ts';
import { readCode } from '../../core/classroom/paper.ts';
import { answersOf, markOf, readResult, writeResult, type PhoneResult } from '../../core/classroom/phone-result.ts';
import { readProgress } from '../../core/progress/migrate.ts';
import { fill } from '../../i18n/fill.ts';
import { saveClass } from '../../stores/classroom.ts';
import { Camera } from './Camera.tsx';
import type { ClassWords, CourseData } from './class-data.ts';
import { newId } from './new-id.ts';

type Props = { file: ClassFile; words: ClassWords['collect']; course: CourseData; say: (text: string) => void };

/** Results come in by camera, by file, or typed from paper. */
export function Collect({ file, words: w, course, say }: Props) {
  const [phase, setPhase] = useState<'before' | 'after'>('after');
  const [on, setOn] = useState(false);
  const [asking, ask] = useState<{ phone: PhoneResult; source: 'qr' | 'file' }>();
  const last = useRef('');
  const people = present(file);

  const give = (base: ClassFile, learner: Learner, phone: PhoneResult, source: 'qr' | 'file') => {
    const next = addPhone(base, learner.id, phone, answersOf(phone, course.items), phase, source, Date.now());
    const known = new Set(file.results.filter((r) => r.learner === learner.id).map((r) => r.id));
    const fresh = next.results.some((r) => r.learner === learner.id && !known.has(r.id));
    saveClass(next);
    say(fill(fresh ? w.given : w.again, { name: learner.name }));
    ask(undefined);
  };
  const arrived = (phone: PhoneResult, source: 'qr' | 'file') => {
    const owner = people.find((l) => l.id === ownerOf(file, phone));
    if (owner) give(file, owner, phone, source);
    else ask({ phone, source });
  };
  const frame = async (image: ImageData) => {
    const { default: decode } = await import('qr/decode.js');
    let text: string;
    try {
      text = decode(image);
    } catch {
      return;
    }
    // A code stays before the camera for many frames.
    if (text === last.current) return;
    last.current = text;
    const phone = readResult(text);
    if (phone) arrived(phone, 'qr');
    else say(w.notResult);
  };
  const readFile = async (picked: File) => {
    if (picked.type.startsWith('image/')) {
      try {
        const picture = await createImageBitmap(picked);
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [picture.width, picture.height];
        const context = canvas.getContext('2d')!;
        context.drawImage(picture, 0, 0);
        last.current = '';
        await frame(context.getImageData(0, 0, canvas.width, canvas.height));
        if (!last.current) say(fill(w.fileBad, { file: picked.name }));
      } catch {
        say(fill(w.fileBad, { file: picked.name }));
      }
      return;
    }
    const text = await picked.text();
    const read = readProgress(text);
    const phone = read.kind === 'ok' ? readResult(writeResult(read.progress, markOf(read.progress), '')) : undefined;
    if (phone && (phone.checkups.length > 0 || phone.items.length > 0)) arrived(phone, 'file');
    else say(fill(w.fileBad, { file: picked.name }));
  };

  return (
    <div>
      <fieldset class="choices">
        <legend>{w.phase}</legend>
        {(['before', 'after'] as const).map((p) => (
          <label key={p}>
            <input type="radio" name="phase" checked={phase === p} onChange={() => setPhase(p)} /> {w[p]}
          </label>
        ))}
      </fieldset>
      {asking && (
        <Whose
          words={w}
          people={people}
          phone={asking.phone}
          choose={(l) => give(file, l, asking.phone, asking.source)}
          add={(name) => {
            const next = addNames(file, [name], Date.now(), newId);
            const learner = next.learners[next.learners.length - 1];
            if (learner && next !== file) give(next, learner, asking.phone, asking.source);
          }}
        />
      )}
      <h2>{w.qr}</h2>
      <p>{w.qrHelp}</p>
      <button class="btn" type="button" aria-pressed={on} onClick={() => setOn(!on)}>
        {on ? w.stop : w.start}
      </button>
      {on && <Camera words={w} onFrame={frame} />}
      <h2>{w.file}</h2>
      <p>{w.fileHelp}</p>
      <label class="btn file">
        {w.file}
        <input
          type="file"
          accept=".json,application/json,image/*"
          onChange={(e) => {
            const f = e.currentTarget.files?.[0];
            if (f) void readFile(f);
            e.currentTarget.value = '';
          }}
        />
      </label>
      <h2>{w.paper}</h2>
      <FromPaper file={file} words={w} course={course} phase={phase} say={say} />
    </div>
  );
}

function Whose({
  words: w,
  people,
  phone,
  choose,
  add,
}: {
  words: ClassWords['collect'];
  people: Learner[];
  phone: PhoneResult;
  choose: (l: Learner) => void;
  add: (name: string) => void;
}) {
  return (
    <div class="box whose" role="group" aria-label={w.whose}>
      <p>
        <b>{w.whose}</b> {phone.name}
      </p>
      <div class="btns">
        {people.map((l) => (
          <button class="btn" type="button" key={l.id} onClick={() => choose(l)}>
            {l.name}
          </button>
        ))}
        {phone.name && (
          <button class="btn main" type="button" onClick={() => add(phone.name)}>
            {fill(w.newPerson, { name: phone.name })}
          </button>
        )}
      </div>
    </div>
  );
}

function FromPaper({ file, words: w, course, phase, say }: Props & { phase: 'before' | 'after' }) {
  const [typed, setTyped] = useState('');
  const [learner, setLearner] = useState('');
  const people = present(file);
  const save = () => {
    const name = people.find((l) => l.id === learner)?.name ?? '';
    const read = readCode(typed, course.papers);
    if (read.kind !== 'ok') return say(fill(w.codes[read.kind], read as unknown as Record<string, string | number>));
    const now = Date.now();
    saveClass(
      addResult(file, {
        id: `${read.code}-${learner}-${phase}`,
        learner,
        phase,
        at: now,
        source: 'paper',
        answers: read.answers,
        changed: now,
      }),
    );
    say(fill(w.score, { name, earned: read.answers.reduce((n, a) => n + a.earned, 0), possible: read.answers.length }));
    setTyped('');
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        save();
      }}
    >
      <p>{w.paperHelp}</p>
      <label class="field">
        {w.paperFor}
        <select required value={learner} onChange={(e) => setLearner(e.currentTarget.value)}>
          <option value="" />
          {people.map((l) => (
            <option value={l.id} key={l.id}>
              {l.name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {w.paperCode}
        <input
          value={typed}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          onInput={(e) => setTyped(e.currentTarget.value)}
        />
      </label>
      <button class="btn">{w.paperAdd}</button>
    </form>
  );
}
