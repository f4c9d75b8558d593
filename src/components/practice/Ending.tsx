import { fill } from '../../i18n/fill.ts';
import type { CoachProps } from './Coach.tsx';

/** At the goal: a short word of praise, what went wrong with its reason, and what to do next. */
export function Ending({ script, words: w, run, send, exit, tell, large }: CoachProps) {
  const caught = (script.mistakes ?? []).filter((m) => run.mistakes.includes(m.id));
  const alone = run.pass === 'alone';
  return (
    <div class="pr-end">
      <p>
        <b>{tell(script.done)}</b>
      </p>
      {alone && (
        <p>
          {run.skipped.length ? fill(w.skippedSome, { n: run.skipped.length }) : w.praiseAlone}{' '}
          {caught.length === 0 && w.clean}
        </p>
      )}
      {caught.length > 0 && (
        <>
          <p>{w.caught}</p>
          <ul>
            {caught.map((m) => (
              <li>
                {tell(m.what)} {tell(m.why)}
              </li>
            ))}
          </ul>
        </>
      )}
      {!large && <p class="note">{w.kept}</p>}
      <div class="pr-tools">
        {alone ? (
          <button type="button" class="btn main" onClick={exit}>
            {w.finished}
          </button>
        ) : (
          <button type="button" class="btn main" onClick={() => send({ type: 'restart', pass: 'alone' })}>
            {w.alone}
          </button>
        )}
        <button type="button" class="btn" onClick={() => send({ type: 'restart' })}>
          {w.again}
        </button>
        {alone && (
          <button type="button" class="btn" onClick={() => send({ type: 'restart', pass: 'guided' })}>
            {w.guided}
          </button>
        )}
      </div>
    </div>
  );
}
