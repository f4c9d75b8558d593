import type { ViewProps } from '../types.ts';
import { inOrder, letter, Mark, state } from './Mark.tsx';

type Option = { id: string; text: string; correct?: boolean | undefined; feedback?: string };
type Props = ViewProps<'single'> | ViewProps<'multiple'> | ViewProps<'poll'>;

/** Options under each other: radio buttons, or check boxes where several may be right. */
export function Choices({ item, id, response = [], order, change, marks, revealed, locked, words }: Props) {
  const several = item.kind === 'multiple';
  const chosen = ([] as string[]).concat(response);
  const pick = (option: string) =>
    (change as (r: string | string[]) => void)(several ? toggle(chosen, option) : option);
  return (
    <>
      {several && <p class="note">{words.several}</p>}
      {inOrder<Option>(item.options, order).map((o, i) => {
        const on = chosen.includes(o.id);
        const shown = on ? marks && marks.get(o.id) : revealed && o.correct ? !several : undefined;
        const missed = several && !on;
        return (
          <>
            <label key={o.id} class={`q-opt${on ? ' on' : ''}${state(shown)}`}>
              <input
                type={several ? 'checkbox' : 'radio'}
                name={id}
                checked={on}
                disabled={locked}
                onChange={() => pick(o.id)}
              />
              <span class="q-k" aria-hidden="true">
                {letter(i)}
              </span>
              <span>{o.text}</span>
              <Mark right={shown} words={words} missed={missed} />
            </label>
            {several && shown !== undefined && (
              <p class="q-why">
                {missed && `${words.missed}. `}
                {o.feedback}
              </p>
            )}
          </>
        );
      })}
    </>
  );
}

export const toggle = (list: readonly string[], id: string): string[] =>
  list.includes(id) ? list.filter((x) => x !== id) : [...list, id];
