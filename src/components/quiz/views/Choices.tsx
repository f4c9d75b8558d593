import type { ViewProps } from '../types.ts';
import { inOrder, letter, Mark, state } from './Mark.tsx';

type Option = { id: string; text: string; correct?: boolean | undefined; feedback?: string };

/** Options under each other: radio buttons, or check boxes where several may be right. */
function Choices({ options, chosen, several, pick, ...p }: Omit<ViewProps<'single'>, 'item' | 'response' | 'change'> & {
  options: readonly Option[];
  chosen: readonly string[];
  several?: boolean;
  pick: (id: string) => void;
}) {
  return (
    <>
      {several && <p class="note">{p.words.several}</p>}
      {inOrder(options, p.order).map((o, i) => {
        const on = chosen.includes(o.id);
        const shown = on ? p.marks?.get(o.id) : p.revealed && o.correct ? !several : undefined;
        return (
          <>
            <label key={o.id} class={`q-opt${on ? ' on' : ''}${state(shown)}`}>
              <input type={several ? 'checkbox' : 'radio'} name={p.id} checked={on} disabled={p.locked} onChange={() => pick(o.id)} />
              <span class="q-k" aria-hidden="true">{letter(i)}</span>
              <span>{o.text}</span>
              {shown !== undefined && <Mark right={shown} words={on || !several ? p.words : { ...p.words, wrong: p.words.missed }} />}
            </label>
            {several && shown !== undefined && <p class="q-why">{on ? '' : `${p.words.missed}. `}{o.feedback}</p>}
          </>
        );
      })}
    </>
  );
}

export const Single = ({ item, response, change, ...p }: ViewProps<'single'>) => (
  <Choices {...p} options={item.options} chosen={response ? [response] : []} pick={change} />
);

export const Poll = ({ item, response, change, ...p }: ViewProps<'poll'>) => (
  <Choices {...p} options={item.options} chosen={response ? [response] : []} pick={change} />
);

export const Multiple = ({ item, response = [], change, ...p }: ViewProps<'multiple'>) => (
  <Choices {...p} several options={item.options} chosen={response} pick={(id) => change(toggle(response, id))} />
);

export const toggle = (list: readonly string[], id: string): string[] =>
  list.includes(id) ? list.filter((x) => x !== id) : [...list, id];
