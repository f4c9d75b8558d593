import { parseAmount } from '../../../core/text/amount.ts';
import { fill } from '../../../i18n/fill.ts';
import type { ViewProps } from '../types.ts';

type Field = {
  id: string;
  value: string | undefined;
  locked: boolean;
  change: (typed: string) => void;
  label: string;
  mode: 'text' | 'decimal';
};

const Field = ({ id, value = '', locked, change, label, mode }: Field) => (
  <input
    class="q-typed"
    type="text"
    aria-labelledby={`${id}-q`}
    placeholder={label}
    value={value}
    readOnly={locked}
    inputMode={mode}
    autocomplete="off"
    autocapitalize="off"
    spellcheck={false}
    onInput={(e) => change(e.currentTarget.value)}
  />
);

/** Whether something was marked and it was not right: then the key is news. */
const wrong = (marks: ReadonlyMap<string, boolean> | undefined) => !marks || ![...marks.values()].includes(true);

export const Text = ({ item, id, response, change, marks, revealed, locked, words }: ViewProps<'text'>) => (
  <>
    <Field id={id} value={response} change={change} locked={locked} label={words.typeHere} mode="text" />
    {revealed && wrong(marks) && (
      <p class="q-key">
        <b>{words.key}</b> {item.answers[0]!.accept[0]}
      </p>
    )}
  </>
);

/** Says back how the amount was understood, so that a missing nought is seen before it counts. */
export function Number({ item, id, response, change, revealed, locked, words, locale }: ViewProps<'number'>) {
  const value = parseAmount(response ?? '', item.unit);
  const show = (n: number) => `${n.toLocaleString(locale, { maximumFractionDigits: 6 })} ${item.unit ?? ''}`;
  return (
    <div>
      <div class="q-amount">
        <Field id={id} value={response} change={change} locked={locked} label={words.typeNumber} mode="decimal" />
        {item.unit && <span>{item.unit}</span>}
      </div>
      <p class="note" role="status">
        {value !== undefined && fill(words.readAs, { amount: show(value) })}
      </p>
      {revealed && (
        <p class="q-key">
          <b>{words.key}</b> {show(item.answer)}
        </p>
      )}
    </div>
  );
}
