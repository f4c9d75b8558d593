import type { CheckRecord } from '../../core/progress/record.ts';
import type { Words } from '../../i18n/index.ts';
import { fill } from '../../i18n/fill.ts';

type Props = { words: Words['certificate']; name: string; title: string; check: CheckRecord; lessons: number; place: string };

/** The record itself: one A4 page, landscape. */
export function Paper({ words: w, name, title, check, lessons, place }: Props) {
  const day = new Date(check.at);
  const date = fill(w.date, { d: day.getDate(), m: day.getMonth() + 1, y: day.getFullYear() });
  const points = (n: number) => String(Math.round(n * 100) / 100).replace('.', ',');
  return (
    <article class="cert" aria-label={w.title}>
      <div class="cert-grid" aria-hidden="true" />
      <div class="cert-in">
        <p class="cert-t">{[w.movement, place].filter(Boolean).join(' · ')}</p>
        <h2>{w.title}</h2>
        <p class="cert-p">{w.awarded}</p>
        <p class={`cert-n ${name.length > 60 ? 'tiny' : name.length > 28 ? 'small' : ''}`}>{name || '\u00a0'}</p>
        <p class="cert-p">
          {w.completed}
          <br />
          <b>{title}</b>
          <br />
          {fill(w.result, { earned: points(check.earned), possible: check.possible, lessons })}
        </p>
        <div class="cert-row">
          <p>
            {w.tier}
            <br />
            {w.notOfficial}
          </p>
          <p class="cert-mark">
            {w.mark}
            <br />
            {Math.floor((check.earned / check.possible) * 100 + 1e-9)}%
          </p>
          <p>{date}</p>
        </div>
      </div>
    </article>
  );
}
