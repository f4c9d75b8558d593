import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { answerTo, outcomeOf, showsFeedback } from '../../core/quiz/attempt.ts';
import { grade } from '../../core/quiz/grade.ts';
import type { Response } from '../../core/quiz/response.ts';
import { keyOf, type QuizData, type QuizItem } from './types.ts';
import type { Run } from './use-attempt.ts';
import { verdictOf } from './verdict.ts';
import { viewOf } from './views.tsx';
import { Mark } from './views/Mark.tsx';

type Props = {
  data: QuizData;
  run: Run;
  item: QuizItem;
  /** In a list of misses: nothing to press, the key open. */
  explained?: boolean;
  /** What to press once it is answered. */
  children?: ComponentChildren;
};

/** One question: prompt, view, what was right and why, and the buttons that the mode allows. */
export function Question({ data, run, item, explained = false, children }: Props) {
  const { words, mode } = data;
  const key = keyOf(item);
  const answer = answerTo(run.attempt, key);
  const shows = showsFeedback(run.attempt, key);
  const outcome = shows ? outcomeOf(answer, item) : undefined;
  const graded = outcome?.kind === 'graded' ? outcome : undefined;
  const full = graded !== undefined && graded.earned === graded.possible;
  const revealed = shows && (explained || full || answer.revealed === true);
  const locked = explained || answer.graded === true || answer.revealed === true;
  const id = `${data.id}-${key}`.replace(/\W/g, '-');
  const verdict = graded && verdictOf(item, graded, words);
  const key1 = item.kind === 'single' && revealed && !full ? item.options.find((o) => o.correct) : undefined;
  const View = viewOf(item.kind);

  // The button that was pressed is gone now: what it brought takes the focus and comes into view.
  const said = useRef<HTMLDivElement>(null);
  const was = useRef({ locked, revealed });
  useLayoutEffect(() => {
    if ((locked && !was.current.locked) || (revealed && !was.current.revealed)) said.current?.focus();
    was.current = { locked, revealed };
  });

  const send = (type: 'submitted' | 'retried' | 'hinted' | 'revealed') => run.send({ type, key });
  const change = (response: Response) => {
    run.send({ type: 'changed', key, response });
    // A talk that has come to its end is its own submission.
    if (item.kind === 'scenario' && grade(item, response).kind === 'graded') send('submitted');
  };

  return (
    <form
      class="question"
      onSubmit={(e) => {
        e.preventDefault();
        if (!locked) send('submitted');
      }}
    >
      <button type="button" class="hear" data-hear hidden aria-label={words.hear}><svg class="icon" viewBox="0 0 48 48" aria-hidden="true"><path d="M8 18v12h8l12 9V9L16 18zM34 17c4 4 4 10 0 14" /></svg></button>
      <h3 class="q" id={`${id}-q`} tabIndex={-1}>{item.prompt}</h3>
      <View
        item={item} id={id} response={answer.response} order={run.orderOf(key)} change={change} locked={locked} revealed={revealed}
        marks={graded && new Map(graded.feedback.map((m) => [m.id, m.right]))} words={words} locale={data.locale}
      />
      {answer.hinted && !locked && <p class="hint"><b>{words.hint}:</b> {item.hint}</p>}
      <div role="status">
        {answer.reason && !locked && <p class="not-ready">{words.reasons[answer.reason]}</p>}
        {locked && (
          <div class={`verdict ${verdict?.tone ?? 'none'}`} tabIndex={-1} ref={said}>
            {verdict && verdict.tone !== 'none' && <Mark right={verdict.tone === 'right'} words={words} />}
            <div>
              {verdict?.lines.map((line) => <p key={line}>{line}</p>)}
              {key1 && <p><b>{words.key} {key1.text}</b> {key1.feedback}</p>}
              {!shows && <p>{words.kept}</p>}
            </div>
          </div>
        )}
      </div>
      {!explained && (
        <div class="btns">
          {!locked && mode === 'practice' && item.hint && !answer.hinted && <button type="button" class="btn" onClick={() => send('hinted')}>{words.hint}</button>}
          {!locked && item.kind !== 'scenario' && <button type="submit" class="btn main">{words.answer}</button>}
          {graded && graded.possible > 0 && !full && mode === 'practice' && (
            <>
              <button type="button" class="btn" onClick={() => send('retried')}>{words.retry}</button>
              {!answer.revealed && item.kind !== 'scenario' && <button type="button" class="btn" onClick={() => send('revealed')}>{words.reveal}</button>}
            </>
          )}
          {mode === 'class' && !answer.revealed && <button type="button" class="btn" onClick={() => send('revealed')}>{words.reveal}</button>}
          {locked && children}
        </div>
      )}
    </form>
  );
}
