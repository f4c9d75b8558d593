import { useEffect, useReducer, useRef } from 'preact/hooks';
import { back, controlsOn, labelOf, screenOf } from '../../core/practice/controls.ts';
import { advance, nextTouch, startRun, type Pass, type PracticeEvent, type Run } from '../../core/practice/run.ts';
import { say } from '../../core/practice/say.ts';
import type { Words } from '../../i18n/index.ts';
import { recordPractice } from '../../stores/progress.ts';
import { Coach } from './Coach.tsx';
import type { PracticeData } from './mount-practice.tsx';
import { PhoneScreen } from './PhoneScreen.tsx';
import { reveal } from './reveal.ts';
import { Rich } from './Rich.tsx';
import type { Ui } from './Tap.tsx';

/** The live practice phone and, beside it, the task. */
export function Practice(props: PracticeData & { words: Words['practice']; pass: Pass; exit: () => void }) {
  const { script, words, icons } = props;
  const [run, send] = useReducer<Run, PracticeEvent>((r, e) => advance(script, r, e), startRun(script, props.pass));
  const phone = useRef<HTMLDivElement>(null);
  const mark = nextTouch(script, run);
  const hinted = run.pass === 'guided' || run.hinted.includes(script.steps[run.step]?.id ?? '');

  useEffect(() => {
    const screen = phone.current!.querySelector<HTMLElement>('.p-scr')!;
    screen.scrollTop = 0;
    // A new screen is announced by its name; the finger or the Tab key goes on from its top.
    screen.focus({ preventScroll: true });
  }, [run.phone.screen]);
  useEffect(() => {
    const screen = phone.current!.querySelector<HTMLElement>('.p-scr')!;
    const whole = phone.current!.parentElement!;
    if (document.activeElement === document.body) screen.focus({ preventScroll: true });
    const marked = phone.current!.querySelector('.p-mark');
    if (marked && screen.contains(marked)) reveal(marked, screen);
    if (run.done || run.notice?.kind === 'mistake') whole.scrollTop = 0;
    else if (marked) reveal(marked, whole);
  }, [run]);
  useEffect(() => {
    // On the wall it is the class that practised, not the owner of this device.
    if (run.done && !props.large)
      recordPractice(script.id, {
        pass: run.pass,
        at: Date.now(),
        mistakes: run.mistakes.length,
        hints: run.hinted.length + run.skipped.length,
      });
  }, [run.done]);

  const ui: Ui = {
    script,
    words,
    icons,
    phone: run.phone,
    mark: hinted ? mark : undefined,
    touch: run.done
      ? undefined
      : (id, key) =>
          send(id === back ? { type: 'back' } : { type: 'touch', id, ...(key === undefined ? {} : { key }) }),
  };
  return (
    <>
      <Coach
        {...props}
        tell={(text) => <Rich text={say(script, text, run.phone.vars)} />}
        run={run}
        send={send}
        hinted={hinted}
        marked={nameOf(ui, mark)}
      />
      <div class="pr-phone" ref={phone}>
        <PhoneScreen ui={ui} />
      </div>
    </>
  );
}

/** What the marked control is called on the screen. */
function nameOf({ script, phone, words }: Ui, mark: string | undefined): string {
  if (mark === undefined || mark === back) return words.back;
  const control = controlsOn(screenOf(script, phone.screen), phone.vars).find((c) => c.id === mark);
  return control ? say(script, labelOf(control), phone.vars) : '';
}
