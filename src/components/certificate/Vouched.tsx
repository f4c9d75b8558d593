import { useEffect, useState } from 'preact/hooks';
import { judge, type Verdict } from '../../core/certificate/judge.ts';
import { dayOf } from '../../core/certificate/record.ts';
import { checkerHere } from './crypto.ts';
import type { CertificateData } from './data.ts';
import { useLists } from './lists.ts';
import { Paper } from './Paper.tsx';
import { publicBase } from './say.ts';

/** Today on this device. */
export const todayHere = (): number => dayOf(Date.now(), new Date().getTimezoneOffset());

/** A vouched record, ready to print: only what was checked first becomes paper. */
export function Vouched({ code, ...data }: CertificateData & { code: string }) {
  const { words: w, site, place, subjects } = data;
  const { lists } = useLists(data);
  const [verdict, set] = useState<Verdict>();
  useEffect(() => void judge(code, lists, todayHere(), checkerHere()).then(set), [code, lists]);
  if (!verdict) return null;
  const { state, record, vouching, issuer } = verdict;
  const url = `${publicBase(site)}${w.verifyPage}#${code}`;
  if (state !== 'valid' || !record || !vouching || !issuer)
    return (
      <p class="narrow rec-warn">
        <a href={url}>{w.notPrinted}</a>
      </p>
    );
  return (
    <div>
      <div class="cert-form no-print">
        <p>{w.vouchedHere}</p>
        <button class="btn main" onClick={() => print()}>
          {w.print}
        </button>
      </div>
      <div class="sheet">
        <Paper
          words={w}
          record={record}
          title={subjects.find((s) => s.id === record.subject)?.title ?? record.subject}
          place={place}
          url={url}
          vouched={{ issuer, vouching }}
        />
      </div>
    </div>
  );
}
