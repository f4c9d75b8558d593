import type { ViewProps } from '../types.ts';
import { inOrder, Mark, state } from './Mark.tsx';

/** Every card has its own row of bins. */
export function Classify({ item, id, response = {}, order, change, marks, revealed, locked, words }: ViewProps<'classify'>) {
  return (
    <>
      {inOrder(item.cards, order).map((card) => {
        const right = marks?.get(card.id);
        const bin = item.bins.find((b) => b.id === card.bin);
        return (
          <fieldset key={card.id} class={`q-place${state(right)}`}>
            <legend>{card.text} {right !== undefined && <Mark right={right} words={words} />}</legend>
            <div class="q-bins">
              {item.bins.map((b) => (
                <label key={b.id} class={`q-bin${response[card.id] === b.id ? ' on' : ''}`}>
                  <input type="radio" name={`${id}-${card.id}`} checked={response[card.id] === b.id} disabled={locked} onChange={() => change({ ...response, [card.id]: b.id })} />
                  <span>{b.text}</span>
                </label>
              ))}
            </div>
            {(right !== undefined || revealed) && (
              <p class="q-why">{revealed && right !== true && <b>{words.key} {bin?.text}. </b>}{card.feedback}</p>
            )}
          </fieldset>
        );
      })}
    </>
  );
}
