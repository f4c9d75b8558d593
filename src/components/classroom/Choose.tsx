import { useMemo, useState } from 'preact/hooks';
import type { Phase } from '../../core/classroom/class-file.ts';
import { draw, drawForms } from '../../core/quiz/draw.ts';
import { hash32 } from '../../core/text/hash.ts';
import { fill } from '../../i18n/fill.ts';
import type { AskItem, ClassWords, CourseData } from './class-data.ts';

type Props = {
  words: ClassWords['quiz'];
  course: CourseData;
  seed: string;
  start: (items: AskItem[], phase: Phase) => void;
};

/** The teacher picks lessons, sees questions with their answers, drops and swaps. Nobody else should see this. */
export function Choose({ words: w, course, seed, start }: Props) {
  const asked = new URLSearchParams(location.search);
  const [lessons, setLessons] = useState<string[]>(
    () =>
      asked
        .get('lessons')
        ?.split(',')
        .filter((s) => course.ask.some((a) => a.lesson === s)) ?? [],
  );
  const [phase, setPhase] = useState<Phase>(
    () => (['before', 'after', 'lesson'] as const).find((p) => p === asked.get('phase')) ?? 'before',
  );
  const [count, setCount] = useState(5);
  const [chosen, choose] = useState<AskItem[]>();
  const bank = useMemo(() => course.ask.filter((a) => lessons.includes(a.lesson)), [lessons]);
  const items = chosen ?? drawn(bank, phase, count, seed);

  const reset =
    <T,>(set: (x: T) => void) =>
    (x: T) => {
      set(x);
      choose(undefined);
    };
  const swap = (at: number) => {
    const free = bank.filter((b) => !items.includes(b));
    const other = free.find((b) => b.competency === items[at]!.competency) ?? free[0];
    if (other) choose(items.map((i, n) => (n === at ? other : i)));
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        if (items.length > 0) start(items, phase);
      }}
    >
      <p>{w.look}</p>
      <fieldset class="choices">
        <legend>{w.purpose}</legend>
        {(['before', 'lesson', 'after'] as const).map((p) => (
          <label key={p}>
            <input type="radio" name="purpose" checked={phase === p} onChange={() => reset(setPhase)(p)} /> {w[p]}
          </label>
        ))}
        {phase !== 'lesson' && <p class="note">{w.forms}</p>}
      </fieldset>
      <label class="field">
        {w.count}
        <input
          type="number"
          min={1}
          max={20}
          value={count}
          onInput={(e) => reset(setCount)(Math.max(1, Math.min(20, Number(e.currentTarget.value) || 1)))}
        />
      </label>
      <fieldset class="choices lessons">
        <legend>{w.lessons}</legend>
        {course.modules.map((m) => (
          <details key={m.id} open={m.lessons.some((l) => lessons.includes(l.slug))}>
            <summary>{m.title}</summary>
            {m.lessons
              .filter((l) => l.can)
              .map((l) => (
                <label key={l.slug}>
                  <input
                    type="checkbox"
                    checked={lessons.includes(l.slug)}
                    onChange={(e) =>
                      reset(setLessons)(
                        e.currentTarget.checked ? [...lessons, l.slug] : lessons.filter((s) => s !== l.slug),
                      )
                    }
                  />{' '}
                  {l.title}
                </label>
              ))}
          </details>
        ))}
      </fieldset>
      {items.length === 0 ? (
        <p>{w.nothing}</p>
      ) : (
        <>
          <ol class="chosen">
            {items.map((item, i) => {
              const right = item.options.findIndex((o) => o.correct);
              return (
                <li key={item.key} class="box">
                  <b>{item.prompt}</b>
                  <p>
                    {fill(w.answer, { letter: String.fromCharCode(65 + right), text: item.options[right]?.text ?? '' })}
                  </p>
                  <div class="btns">
                    <button class="btn" type="button" onClick={() => swap(i)}>
                      {w.swap}
                    </button>
                    <button class="btn" type="button" onClick={() => choose(items.filter((_, n) => n !== i))}>
                      {w.drop}
                    </button>
                  </div>
                </li>
              );
            })}
          </ol>
          <details class="box">
            <summary>{fill(w.others, { n: bank.length - items.length })}</summary>
            <ul>
              {bank
                .filter((b) => !items.includes(b))
                .map((b) => (
                  <li key={b.key}>
                    {b.prompt}{' '}
                    <button class="btn" type="button" onClick={() => choose([...items, b])}>
                      {w.use}
                    </button>
                  </li>
                ))}
            </ul>
          </details>
          <button class="btn main">{w.start}</button>
        </>
      )}
    </form>
  );
}

/** Before and after take the two halves of one pair of parallel forms; both are fixed for a class and its lessons. */
function drawn(bank: AskItem[], phase: Phase, count: number, seed: string): AskItem[] {
  const number = hash32(`${seed}:${bank.map((b) => b.key).join()}`);
  const forms = drawForms(bank, count, number);
  const keys =
    phase === 'lesson' || forms.A.length === 0
      ? draw(bank, count, { seed: number })
      : phase === 'before'
        ? forms.A
        : forms.B;
  return keys.flatMap((k) => bank.find((b) => b.key === k) ?? []);
}
