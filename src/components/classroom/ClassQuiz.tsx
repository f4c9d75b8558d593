import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import type { Phase } from '../../core/classroom/class-file.ts';
import { fill } from '../../i18n/fill.ts';
import { $classes, $openClass } from '../../stores/classroom.ts';
import { Choose } from './Choose.tsx';
import type { AskItem, ClassLinks, ClassWords, CourseData } from './class-data.ts';
import { newId } from './new-id.ts';
import { Wall } from './Wall.tsx';

export type QuizRoomData = { words: ClassWords; course: CourseData; links: ClassLinks };

/** Ask a class without devices: choose the questions, then put them on the wall. */
export function ClassQuiz({ words: w, course, links }: QuizRoomData) {
  useStore($classes);
  const open = useStore($openClass);
  const file = $classes.get().get(open ?? '');
  const [running, run] = useState<{ id: string; items: AskItem[]; phase: Phase }>();
  const [said, say] = useState('');
  if (running)
    return (
      <Wall
        words={w}
        items={running.items}
        quiz={running.id}
        phase={running.phase}
        file={file}
        leave={(asked, kept) => {
          run(undefined);
          say(
            [
              fill(w.quiz.done, { n: asked }),
              kept === 'names'
                ? fill(w.quiz.saved, { name: file?.name || w.register.untitled })
                : kept === 'counts'
                  ? w.quiz.tallied
                  : '',
            ].join(' '),
          );
        }}
      />
    );
  return (
    <div>
      <p role="status" class="said">
        {said}
      </p>
      {!file && (
        <p class="box">
          {w.quiz.noClass} <a href={links.register}>{w.quiz.toClass}</a>
        </p>
      )}
      <Choose
        words={w.quiz}
        course={course}
        seed={file?.id ?? 'class'}
        start={(items, phase) => run({ id: `q${newId()}`, items, phase })}
      />
    </div>
  );
}
