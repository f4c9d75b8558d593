import { useRef, useState } from 'preact/hooks';
import { addNames, present, type ClassFile, type Learner } from '../../core/classroom/class-file.ts';
import { addPhone, ownerOf } from '../../core/classroom/collect.ts';
import { answersOf, markOf, readResult, writeResult, type PhoneResult } from '../../core/classroom/phone-result.ts';
import { readProgress } from '../../core/progress/migrate.ts';
import { fill } from '../../i18n/fill.ts';
import { saveClass } from '../../stores/classroom.ts';
import { Camera } from './Camera.tsx';
import type { ClassWords, CourseData } from './class-data.ts';
import { FromPaper } from './FromPaper.tsx';
import { newId } from './new-id.ts';
import { Whose } from './Whose.tsx';

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
      last.current = '';
      const picture = await pixelsOf(picked);
      if (picture) await frame(picture);
      if (!last.current) say(fill(w.fileBad, { file: picked.name }));
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

/** @returns undefined where the browser cannot read the picture */
async function pixelsOf(file: File): Promise<ImageData | undefined> {
  try {
    const picture = await createImageBitmap(file);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width, picture.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  } catch {
    return undefined;
  }
}
