import { useStore } from '@nanostores/preact';
import { useRef, useState } from 'preact/hooks';
import { keepQuiz, startQuiz, stepQuiz, type ClassQuiz as Quiz } from '../../core/classroom/class-quiz.ts';
import { present } from '../../core/classroom/class-file.ts';
import { fill } from '../../i18n/fill.ts';
import { $classes, $openClass, cutShort, keepRunning, saveClass } from '../../stores/classroom.ts';
import { $storageTrouble } from '../../stores/storage.ts';
import { Choose } from './Choose.tsx';
import type { AskItem, ClassLinks, ClassWords, CourseData } from './class-data.ts';
import { newId } from './new-id.ts';
import { Wall } from './Wall.tsx';

export type QuizRoomData = { words: ClassWords; course: CourseData; links: ClassLinks };

/** Without a register any card of the printed set may vote. */
const anyCard = new Set(Array.from({ length: 120 }, (_, i) => i + 1));

/** Ask a class without devices: choose the questions, then put them on the wall. */
export function ClassQuiz({ words: w, course, links }: QuizRoomData) {
  const classes = useStore($classes);
  const file = classes.get(useStore($openClass) ?? '');
  const trouble = useStore($storageTrouble);
  const cards = file ? present(file).map((l) => l.card) : [];
  const itemOf = (key: string) => course.ask.find((a) => a.key === key);
  const [before, setBefore] = useState(() => cutShort((key) => itemOf(key) !== undefined));
  const [quiz, setQuiz] = useState<Quiz>();
  // Camera frames come in faster than the page is drawn: each event takes the state the last one left.
  const now = useRef<Quiz>();
  const [said, say] = useState('');

  const show = (next: Quiz | undefined) => {
    now.current = next;
    setQuiz(next);
    keepRunning(next);
    setBefore(undefined);
  };
  const save = (q: Quiz) => {
    const next = file && keepQuiz(file, q, Date.now());
    if (!next || next === file) return undefined;
    saveClass(next);
    return next;
  };
  const leave = (q: Quiz) => {
    const kept = save(q);
    const named = kept?.results.some((r) => r.id.startsWith(`${q.id}-`));
    const where = !kept ? '' : named ? fill(w.quiz.saved, { name: kept.name || w.register.untitled }) : w.quiz.tallied;
    say(`${fill(w.quiz.done, { n: q.rounds.filter((r) => r.revealed).length })} ${where}`);
    show(undefined);
  };
  const item = quiz && itemOf(quiz.asked[quiz.at]!.key);
  if (quiz && item)
    return (
      <Wall
        key={item.key}
        words={w}
        quiz={quiz}
        item={item}
        roster={cards.length > 0 ? new Set(cards) : anyCard}
        people={cards.length || undefined}
        leave={() => leave(quiz)}
        send={(event) => {
          if (!now.current) return;
          const next = stepQuiz(now.current, event);
          if (next === now.current) return;
          if (next.at === next.asked.length) return leave(now.current);
          if (event.type === 'moved') save(next);
          show(next);
        }}
      />
    );
  return (
    <div>
      {trouble && <p class="box danger">{w.register.trouble}</p>}
      <p role="status" class="said">
        {said}
      </p>
      {before && (
        <div class="box">
          <p>{fill(w.quiz.cutShort, { n: before.at + 1, of: before.asked.length })}</p>
          <div class="btns">
            <button class="btn main" type="button" onClick={() => show(before)}>
              {w.quiz.again}
            </button>
            <button class="btn" type="button" onClick={() => show(undefined)}>
              {w.quiz.forget}
            </button>
          </div>
        </div>
      )}
      {cards.length === 0 && (
        <p class="box">
          {w.quiz.noClass} <a href={links.register}>{w.quiz.toClass}</a>
        </p>
      )}
      <Choose
        words={w.quiz}
        course={course}
        seed={file?.id ?? 'class'}
        start={(items, phase) => show(startQuiz(`q${newId()}`, phase, items.map(asked)))}
      />
    </div>
  );
}

const asked = (item: AskItem) => ({
  key: item.key,
  competency: item.competency,
  options: item.options.map((o) => o.id),
  right: item.options.find((o) => o.correct)?.id ?? '',
});
