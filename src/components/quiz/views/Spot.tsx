import type { ViewProps } from '../types.ts';
import { toggle } from './Choices.tsx';
import { Mark, state } from './Mark.tsx';

/** A message whose parts are toggle buttons; what each means is said below it. */
export function Spot({ item, response = [], change, marks, revealed, locked, words }: ViewProps<'spot'>) {
  const parts = item.parts.map((part) => {
    const on = response.includes(part.id);
    return { ...part, on, right: on ? marks && marks.get(part.id) : revealed && part.suspicious ? false : undefined };
  });
  return (
    <>
      <div class={`q-message ${item.channel}`}>
        <p class="q-from">
          {words.channels[item.channel]} · {item.from}
        </p>
        <p>
          {parts.map(({ id, text, feedback, on, right }) =>
            feedback === undefined ? (
              <span key={id}>{text} </span>
            ) : (
              <button
                type="button"
                key={id}
                class={`q-tap${on ? ' on' : ''}${state(right)}`}
                aria-pressed={on}
                aria-disabled={locked}
                onClick={() => locked || change(toggle(response, id))}
              >
                {text}
                <Mark right={right} words={words} missed={!on} />
              </button>
            ),
          )}
        </p>
      </div>
      {(marks || revealed) && (
        <ul class="q-whys">
          {parts.map(
            ({ id, text, feedback, on, right }) =>
              right !== undefined && (
                <li key={id}>
                  <Mark right={right} words={words} missed={!on} />{' '}
                  <span>
                    <b>“{text}”</b> {!on && `${words.missed}. `}
                    {feedback}
                  </span>
                </li>
              ),
          )}
        </ul>
      )}
    </>
  );
}
