import type { CoachProps } from './Coach.tsx';

/** The steps with their ticks. Alone, a step is named only once it is done: the list must not be the hint. */
export function Steps({ script, words: w, run, tell }: CoachProps) {
  return (
    <ol class="pr-steps" aria-label={w.todo}>
      {script.steps.map((s, i) => {
        const now = i === run.step && !run.done;
        const past = i < run.step || run.done;
        const state = now
          ? w.stepNow
          : !past
            ? ''
            : run.skipped.includes(s.id)
              ? w.stepSkipped
              : run.taken.includes(s.id)
                ? w.stepDone
                : w.stepOther;
        return (
          <li
            class={now ? 'now' : past && run.taken.includes(s.id) ? 'did' : ''}
            aria-current={now ? 'step' : undefined}
          >
            <i aria-hidden="true">{past && run.taken.includes(s.id) ? '' : i + 1}</i>
            <span>
              {run.pass === 'guided' || past ? tell(s.do) : '…'}
              {state && <span class="sr"> ({state})</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
