import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PracticeEvent, Run } from '../../core/practice/run.ts';
import { say } from '../../core/practice/say.ts';
import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import { Ending } from './Ending.tsx';
import type { PracticeData } from './mount-practice.tsx';
import { Notice } from './Notice.tsx';
import { hasVoice, listen } from './listen.ts';
import { Steps } from './Steps.tsx';

export type CoachProps = PracticeData & {
  words: Words['practice'];
  run: Run;
  send: (event: PracticeEvent) => void;
  exit: () => void;
  /** Words of the script, with the variables' values in them. */
  tell: (text: string) => JSX.Element;
  /** Whether this step's hint shows. */
  hinted: boolean;
  /** The words on the marked control. */
  marked: string;
};

/** The side of the teacher: task, steps, hint, what just happened, ways back. */
export function Coach(props: CoachProps) {
  const { script, words: w, run, send, exit, hinted, large, locale, tell } = props;
  const step = script.steps[run.step];
  const [voice, setVoice] = useState(hasVoice(locale));
  // Chrome knows its voices only a moment after it was asked for them.
  useEffect(
    () => globalThis.speechSynthesis?.addEventListener?.('voiceschanged', () => setVoice(hasVoice(locale))),
    [],
  );
  const off = run.way?.length !== 0;
  return (
    <div class="pr-coach">
      <div class="pr-bar">
        <b>{run.done ? w.finished : fill(w.step, { n: run.step + 1, of: script.steps.length })}</b>
        {run.pass === 'alone' && !large && <span>{w.aloneNow}</span>}
        <button type="button" class="btn" onClick={exit}>
          {w.exit}
        </button>
      </div>
      <p class="pr-task">{tell(script.task)}</p>
      <div class="pr-now" role="status">
        {run.done ? <Ending {...props} /> : <Notice {...props} />}
        {!run.done && hinted && step && !off && (
          <div class="pr-hint">
            <p>
              <b>{tell(step.do)}</b> {tell(step.hint)}
            </p>
            {voice && (
              <button
                type="button"
                class="btn"
                onClick={() => listen(say(script, `${step.do} ${step.hint}`, run.phone.vars), locale)}
              >
                {w.listen}
              </button>
            )}
          </div>
        )}
        {!run.done && !hinted && !run.notice && <p class="pr-said">{large ? w.classNext : w.aloneLead}</p>}
      </div>
      {!run.done && (
        <div class="pr-tools">
          {large && !hinted && (
            <button type="button" class="btn" onClick={() => send({ type: 'hint' })}>
              {w.hint}
            </button>
          )}
          <button type="button" class="btn" disabled={run.past.length === 0} onClick={() => send({ type: 'undo' })}>
            {w.undo}
          </button>
          <button type="button" class="btn" onClick={() => send({ type: 'skip' })}>
            {w.skip}
          </button>
          <button type="button" class="btn" onClick={() => send({ type: 'restart' })}>
            {w.again}
          </button>
        </div>
      )}
      <Steps {...props} />
    </div>
  );
}
