import type { ViewProps } from '../types.ts';
import { inOrder, Mark, state, Why } from './Mark.tsx';

/** Every card has its own row of bins. */
export const Classify = ({
  item,
  id,
  response = {},
  order,
  change,
  marks,
  revealed,
  locked,
  words,
}: ViewProps<'classify'>) => (
  <>
    {inOrder(item.cards, order).map((card) => {
      const right = marks && marks.get(card.id);
      return (
        <fieldset key={card.id} class={`q-place${state(right)}`}>
          <legend>
            {card.text} <Mark right={right} words={words} />
          </legend>
          <div class="q-bins">
            {item.bins.map((b) => {
              const on = response[card.id] === b.id;
              return (
                <label key={b.id} class={`q-bin${on ? ' on' : ''}`}>
                  <input
                    type="radio"
                    name={`${id}-${card.id}`}
                    checked={on}
                    disabled={locked}
                    onChange={() => change({ ...response, [card.id]: b.id })}
                  />
                  <span>{b.text}</span>
                </label>
              );
            })}
          </div>
          <Why right={right} revealed={revealed} words={words} place={item.bins.find((b) => b.id === card.bin)!.text}>
            {card.feedback}
          </Why>
        </fieldset>
      );
    })}
  </>
);
