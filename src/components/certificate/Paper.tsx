import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';
import type { CompletionRecord, Vouching } from '../../core/certificate/record.ts';
import { Qr } from '../ui/Qr.tsx';
import { longDate, points, shortDate } from './say.ts';

type Props = {
  words: Words['certificate'];
  record: CompletionRecord;
  title: string;
  place: string;
  /** Address with the record after its #; none while there is no name yet. */
  url: string | undefined;
  vouched?: { issuer: { name: string; place: string }; vouching: Vouching } | undefined;
};

/** The record itself: one A4 page, landscape. */
export function Paper({ words: w, record, title, place, url, vouched }: Props) {
  const { kind, name, earned, possible, lessons } = record;
  // Without points nobody passed a check here: then the paper says finished, and no more.
  const passed = possible > 0;
  const done =
    kind === 'path' ? w.completedPath : !passed ? w.finished : kind === 'helper' ? w.completedHelper : w.completed;
  const parts = [
    passed && fill(w.points, { earned: points(earned, w), possible: points(possible, w) }),
    lessons > 0 && fill(w.lessons, { lessons }),
  ];
  return (
    <article class="cert" aria-label={w.title}>
      <div class="cert-grid" aria-hidden="true" />
      <div class="cert-in">
        <p class="cert-t">{[w.movement, place].filter(Boolean).join(' · ')}</p>
        <h2>{w.title}</h2>
        <p class="cert-p">{w.awarded}</p>
        <p class={`cert-n ${name.length > 38 ? 'tiny' : name.length > 24 ? 'small' : ''}`}>{name || '\u00a0'}</p>
        <p class="cert-p">
          {done}
          <br />
          <b>{title}</b>
          <br />
          {parts.filter(Boolean).join(' · ')}
        </p>
        <div class="cert-row">
          <div class="cert-check">
            {url && <Qr class="rec-qr" text={url} label={w.qrLabel} />}
            <p>
              {url && (
                <>
                  <b>{w.scan}</b>
                  <br />
                </>
              )}
              {vouched ? w.tierVouched : w.tier}
              <br />
              {w.notOfficial}
            </p>
          </div>
          <p class="cert-mark">
            {passed ? w.mark : w.markDone}
            {passed && (
              <>
                <br />
                {Math.floor((earned / possible) * 100 + 1e-9)}%
              </>
            )}
          </p>
          <div class="cert-sign">
            <p>{longDate(w, record.day)}</p>
            {vouched && (
              <p>
                {w.signedBy}
                <br />
                <b>{vouched.issuer.name}</b>
                <br />
                {vouched.issuer.place}
                {vouched.vouching.until > 0 && (
                  <>
                    <br />
                    {fill(w.validTo, { date: shortDate(vouched.vouching.until) })}
                  </>
                )}
              </p>
            )}
          </div>
        </div>
      </div>
    </article>
  );
}
