import { teachNext, type ItemReport } from '../../core/classroom/item-report.ts';
import { fill } from '../../i18n/fill.ts';
import type { ClassWords, CourseData } from './class-data.ts';
import { percent } from './percent.ts';

type Props = {
  words: ClassWords['report'];
  course: CourseData;
  asked: ItemReport[];
  nameOf: (competency: string) => string;
};

/** For the teacher alone: what was missed, the misconception behind it, and what to teach next. */
export function Missed({ words: w, course, asked, nameOf }: Props) {
  const missed = asked.filter((r) => r.facility < 80).slice(0, 5);
  const lessons = course.modules.flatMap((m) => m.lessons);
  const lessonOf = (item: string) => lessons.find((l) => l.slug === item.split('/')[0])?.title ?? item;
  return (
    <>
      <h2>{w.missed}</h2>
      {asked.length === 0 ? (
        <p>{w.missedNone}</p>
      ) : (
        <ol>
          {missed.map((r) => {
            const item = course.ask.find((a) => a.key === r.item);
            const trap = item?.options.find((o) => o.id === r.trap?.choice);
            return (
              <li key={r.item}>
                <b>{item?.prompt ?? fill(w.itemOf, { title: lessonOf(r.item) })}</b> {w.facility} {percent(r.facility)}{' '}
                ({r.n}).
                {trap && r.trap && (
                  <>
                    <br />
                    {w.trap}: “{trap.text}” ({r.trap.n}). {w.reason}: {trap.feedback}
                  </>
                )}
                {r.discrimination !== undefined && r.discrimination < 0.1 && (
                  <>
                    <br />
                    {w.look}
                  </>
                )}
              </li>
            );
          })}
        </ol>
      )}
      <h2>{w.next}</h2>
      {asked.length > 0 && teachNext(asked).length === 0 && <p>{w.nextNone}</p>}
      <ul>
        {teachNext(asked)
          .slice(0, 3)
          .map((t) => (
            <li key={t.competency}>
              {nameOf(t.competency)} ({percent(t.facility)}):{' '}
              {lessons
                .filter((l) => t.lessons.includes(l.slug))
                .slice(0, 3)
                .map((l, i) => (
                  <>
                    {i > 0 && ' · '}
                    <a href={l.href}>{l.title}</a>
                  </>
                ))}
            </li>
          ))}
      </ul>
    </>
  );
}
