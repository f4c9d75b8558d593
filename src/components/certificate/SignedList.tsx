import { useState } from 'preact/hooks';
import { badgeSvg } from '../../core/certificate/badge.ts';
import { bakePng, bakeSvg } from '../../core/certificate/bake.ts';
import { fill } from '../../i18n/fill.ts';
import type { TeacherKey } from './crypto.ts';
import type { TeacherKeyData } from './data.ts';
import { Paper } from './Paper.tsx';
import { pngOf } from './png.ts';
import { Qr } from '../ui/Qr.tsx';
import { save } from './save.ts';
import { longDate, publicBase } from './say.ts';
import type { Signed } from './sign-records.ts';

type Props = TeacherKeyData & { own: TeacherKey; signed: Signed[] };

/** Signed records: a QR for each learner's phone, badge files, and one sheet of paper each. */
export function SignedList({ key: w, words: c, own, signed, site, place, subjects }: Props) {
  const [busy, setBusy] = useState(false);
  const titleOf = (s: Signed) => subjects.find((x) => x.id === s.record.subject)!.title;
  const url = (s: Signed) => `${publicBase(site)}${c.verifyPage}#${s.token}`;
  const svgOf = (s: Signed) =>
    badgeSvg({
      heading: c.title,
      title: titleOf(s),
      name: s.record.name,
      below: [own.name, own.place, longDate(c, s.record.day)],
    });
  const fileName = (s: Signed) =>
    `${s.record.name.replace(/[^\p{L}\p{M}\d ]/gu, '').trim() || 'giay'} ${s.record.id.slice(0, 4)}`;
  const files = async (s: Signed) => ({ svg: bakeSvg(svgOf(s), s.jws), png: bakePng(await pngOf(svgOf(s)), s.jws) });
  const all = async () => {
    setBusy(true);
    const { zipSync, strToU8 } = await import('fflate');
    const entries: Record<string, Uint8Array> = {};
    for (const s of signed) {
      const { svg, png } = await files(s);
      Object.assign(entries, {
        [`${fileName(s)}.svg`]: strToU8(svg),
        [`${fileName(s)}.png`]: png,
        [`${fileName(s)}.txt`]: strToU8(`${s.record.name}\n${titleOf(s)}\n${url(s)}\n`),
      });
    }
    save('giay-ghi-nhan.zip', 'application/zip', zipSync(entries) as Uint8Array<ArrayBuffer>);
    setBusy(false);
  };
  return (
    <div>
      <div class="no-print rec-done">
        <div role="status">
          <h3>{fill(w.signedN, { n: signed.length })}</h3>
        </div>
        <p>{w.give}</p>
        <div class="btns">
          <button class="btn main" onClick={() => print()}>
            {w.printAll}
          </button>
          <button class="btn" disabled={busy} onClick={() => void all()}>
            {w.zip}
          </button>
        </div>
        {signed.map((s) => (
          <details class="rec-more" open={signed.length === 1}>
            <summary>
              {s.record.name} · {titleOf(s)}
            </summary>
            <p>{w.scanThis}</p>
            <Qr class="rec-qr" text={url(s)} label={fill(w.qrOf, { name: s.record.name })} />
            <p class="rec-link">
              <a href={url(s)}>{w.link}</a>
            </p>
            <div class="btns">
              <button class="btn" onClick={() => save(`${fileName(s)}.svg`, 'image/svg+xml', bakeSvg(svgOf(s), s.jws))}>
                {w.svg}
              </button>
              <button
                class="btn"
                onClick={() => void files(s).then(({ png }) => save(`${fileName(s)}.png`, 'image/png', png))}
              >
                {w.png}
              </button>
            </div>
          </details>
        ))}
      </div>
      <div class="sheet">
        {signed.map((s) => (
          <Paper
            words={c}
            record={s.record}
            title={titleOf(s)}
            place={place}
            url={url(s)}
            vouched={{ issuer: own, vouching: s.vouching }}
          />
        ))}
      </div>
    </div>
  );
}
