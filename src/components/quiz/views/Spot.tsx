import type { ViewProps } from '../types.ts';
import { toggle } from './Choices.tsx';
import { Mark, state } from './Mark.tsx';

/** A message whose parts are toggle buttons; what each means is said below it. */
export function Spot({ item, response = [], change, marks, revealed, locked, words }: ViewProps<'spot'>) {
  const shown = (part: (typeof item.parts)[number]) =>
    response.includes(part.id) ? marks?.get(part.id) : revealed && part.suspicious ? false : undefined;
  const told = item.parts.filter((p) => shown(p) !== undefined);
  return (
    <>
      <div class={`q-message ${item.channel}`}>
        <p class="q-from">{words.channels[item.channel]} · {item.from}</p>
        <p>
          {item.parts.map((part) => {
            const on = response.includes(part.id);
            const right = shown(part);
            if (part.feedback === undefined) return <span key={part.id}>{part.text} </span>;
            return (
              <button type="button" key={part.id} class={`q-tap${on ? ' on' : ''}${state(right)}`} aria-pressed={on} aria-disabled={locked} onClick={() => locked || change(toggle(response, part.id))}>
                {part.text}{right !== undefined && <Mark right={right} words={on ? words : { ...words, wrong: words.missed }} />}
              </button>
            );
          })}
        </p>
      </div>
      {told.length > 0 && (
        <ul class="q-whys">
          {told.map((part) => (
            <li key={part.id}><Mark right={shown(part)!} words={words} /> <span><b>“{part.text}”</b> {response.includes(part.id) ? '' : `${words.missed}. `}{part.feedback}</span></li>
          ))}
        </ul>
      )}
    </>
  );
}
