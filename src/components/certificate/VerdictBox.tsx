import type { Lists, State, Verdict } from '../../core/certificate/judge.ts';
import { fill } from '../../i18n/fill.ts';
import type { VerifyData } from './data.ts';
import { points, shortDate } from './say.ts';

type Props = VerifyData & { verdict: Verdict; code: string; lists: Lists; fresh: boolean };

const good: State[] = ['valid'];
/** Nobody did anything wrong, and nothing is confirmed. */
const open: State[] = ['selfRecorded', 'unknownIssuer', 'noCrypto', 'newer', 'notYet', 'unreadable', 'tooLong'];

/** What the check found: state first, then who, what, when and by whom. */
export function VerdictBox({
  verdict,
  words: w,
  verify: v,
  subjects,
  lists,
  fresh,
  code,
  certificateHref,
  keyHref,
}: Props) {
  const { state, record, vouching, issuer } = verdict;
  const look = good.includes(state) ? 'good' : open.includes(state) ? 'open' : 'bad';
  const subject = record && subjects.find((s) => s.id === record.subject);
  const rows: [string, string | false | undefined][] = record
    ? [
        [v.who, record.name],
        [v.what, subject ? subject.title : fill(v.notHere, { id: record.subject })],
        [v.when, shortDate(record.day)],
        [
          v.result,
          record.possible > 0 &&
            fill(w.points, { earned: points(record.earned, w), possible: points(record.possible, w) }),
        ],
        [v.by, vouching && (issuer ? `${issuer.name}, ${issuer.place}` : v.nobodyKnown)],
        [v.signed, vouching && shortDate(vouching.signed)],
        [v.until, vouching && vouching.until > 0 && shortDate(vouching.until)],
      ]
    : [];
  const asOf = [lists.issuers.asOf, lists.revoked.asOf].sort()[0]!.split('-').reverse().join('/');
  return (
    <section class={`rec-verdict ${look}`} data-state={state}>
      <h2>
        <svg class="icon" viewBox="0 0 48 48" aria-hidden="true">
          <path
            d={look === 'good' ? 'M9 25l11 11 20-24' : look === 'bad' ? 'M12 12l24 24M36 12L12 36' : 'M24 9v20M24 38v1'}
          />
        </svg>
        {v.title[state]}
      </h2>
      <p>{v.text[state]}</p>
      {rows.length > 0 && (
        <dl>
          {rows.map(
            ([term, said]) =>
              said && (
                <div>
                  <dt>{term}</dt>
                  <dd dir="auto">{said}</dd>
                </div>
              ),
          )}
        </dl>
      )}
      {vouching && <p class="note">{fill(fresh ? v.listFresh : v.listOwn, { date: asOf })}</p>}
      {state === 'valid' && code.startsWith('v') && (
        <a class="btn" href={`${certificateHref}#${code}`}>
          {v.printIt}
        </a>
      )}
      {state === 'selfRecorded' && (
        <a class="btn" href={`${keyHref}#${code}`}>
          {v.signIt}
        </a>
      )}
    </section>
  );
}
