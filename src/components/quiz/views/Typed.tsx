import { parseAmount } from '../../../core/text/amount.ts';
import { fill } from '../../../i18n/fill.ts';
import type { ViewProps } from '../types.ts';

type Field = { id: string; value: string | undefined; locked: boolean; change: (typed: string) => void; label: string; number?: boolean };

const Field = ({ id, value = '', locked, change, label, number }: Field) => (
  <input
    class="typed" type="text" aria-labelledby={`${id}-q`} placeholder={label} value={value} readOnly={locked}
    inputMode={number ? 'decimal' : 'text'} autocomplete="off" autocapitalize="off" spellcheck={false} enterkeyhint="done"
    onInput={(e) => change(e.currentTarget.value)}
  />
);

export const Text = ({ item, id, response, change, revealed, locked, words }: ViewProps<'text'>) => (
  <div>
    <Field id={id} value={response} change={change} locked={locked} label={words.typeHere} />
    {revealed && <p class="key">{fill(words.spelling, { text: item.answers[0]!.accept[0]! })}</p>}
  </div>
);

/** Says back how the amount was understood, so that a missing nought is seen before it counts. */
export function Number({ item, id, response, change, revealed, locked, words, locale }: ViewProps<'number'>) {
  const value = parseAmount(response ?? '', item.unit);
  const show = (n: number) => `${n.toLocaleString(locale, { maximumFractionDigits: 6 })} ${item.unit ?? ''}`.trim();
  return (
    <div>
      <div class="amount">
        <Field id={id} value={response} change={change} locked={locked} label={words.typeNumber} number />
        {item.unit && <span>{item.unit}</span>}
      </div>
      <p class="note" role="status">{value === undefined ? '' : fill(words.readAs, { amount: show(value) })}</p>
      {revealed && <p class="key"><b>{words.key}</b> {show(item.answer)}</p>}
    </div>
  );
}
