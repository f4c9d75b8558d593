import { useLayoutEffect, useRef } from 'preact/hooks';
import { answerTo } from '../../core/quiz/attempt.ts';
import { fill } from '../../i18n/fill.ts';
import { Question } from './Question.tsx';
import { Summary } from './Summary.tsx';
import type { QuizData } from './types.ts';
import { useAttempt } from './use-attempt.ts';

/** A run through questions, one at a time, with a summary at the end. Inline, one question and nothing around it. */
export function Quiz({ data }: { data: QuizData }) {
  const run = useAttempt(data);
  const { attempt, itemOf, send } = run;
  const { words } = data;
  const { at, keys } = attempt;
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(at);

  useLayoutEffect(() => {
    if (shown.current !== at) box.current?.querySelector<HTMLElement>('.q')?.focus();
    shown.current = at;
  }, [at]);

  const item = itemOf(keys[at] ?? '');
  if (data.inline) return item ? <Question data={data} run={run} item={item} /> : null;
  const open = keys.findIndex((k) => !answerTo(attempt, k).graded);
  const last = at === keys.length - 1;
  return (
    <div ref={box}>
      <div class="bar" aria-hidden="true">
        {keys.map((k, i) => <i key={k} class={i === at ? 'now' : answerTo(attempt, k).graded ? 'done' : ''} />)}
      </div>
      {item && at < keys.length ? (
        <>
          <p class="position">{fill(words.position, { n: at + 1, of: keys.length })}</p>
          <Question key={keys[at]} data={data} run={run} item={item}>
            <button type="button" class="btn main" onClick={() => send(last ? { type: 'finished' } : { type: 'moved', to: at + 1 })}>
              {last ? words.finish : words.next}
            </button>
          </Question>
        </>
      ) : (
        <Summary data={data} run={run} open={open} />
      )}
    </div>
  );
}
