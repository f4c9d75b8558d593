import { sameMoment } from '../../core/practice/phone.ts';
import { fill } from '../../i18n/fill.ts';
import type { CoachProps } from './Coach.tsx';
import { Rich } from './Rich.tsx';

/** What the last touch did: never a scolding, always a way on. */
export function Notice({ script, words: w, run, send, marked, tell }: CoachProps) {
  const n = run.notice;
  if (n?.kind === 'mistake') {
    const m = script.mistakes!.find((x) => x.id === n.mistake)!;
    return (
      <div class="pr-mistake">
        <p>
          <b>{w.mistake}:</b> {tell(m.what)}
        </p>
        <p>
          <b>{w.why}</b> {tell(m.why)}
        </p>
        {!sameMoment(run.phone, run.past[run.past.length - 1]!.phone) && (
          <button type="button" class="btn main" onClick={() => send({ type: 'undo' })}>
            {w.mistakeBack}
          </button>
        )}
      </div>
    );
  }
  const said =
    n?.kind === 'scenery'
      ? w.scenery
      : n?.kind === 'wrong-key'
        ? w.wrongKey
        : n?.kind === 'nowhere'
          ? w.nowhere
          : n?.kind === 'astray'
            ? w.astray
            : n?.kind === 'undone'
              ? w.undone
              : n?.kind === 'skipped'
                ? w.skipped
                : '';
  const helps = run.pass === 'guided' && run.way?.length !== 0;
  const way = !helps ? '' : run.way ? fill(w.wayBack, { name: marked }) : fill(w.lost, { name: w.undo });
  return said || way ? (
    <p class="pr-said">
      {said} <Rich text={way} />
    </p>
  ) : null;
}
