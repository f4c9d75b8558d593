import type { ViewProps } from '../types.ts';
import { inOrder, Mark, state, Why } from './Mark.tsx';

/** Each text has a list to choose its match from. */
export function Match({ item, id, response = {}, order, change, marks, revealed, locked, words }: ViewProps<'match'>) {
  const matches = inOrder([...item.pairs, ...(item.extra ?? [])], order);
  return (
    <>
      {item.pairs.map((pair) => {
        const right = marks && marks.get(pair.id);
        const text = matches
          .filter((m) => m.id === response[pair.id])
          .map((m) => m.match)
          .join('');
        return (
          <div key={pair.id} class={`q-place${state(right)}`}>
            <label for={`${id}-${pair.id}`}>
              {pair.text} <Mark right={right} words={words} />
            </label>
            {!locked && (
              <select
                id={`${id}-${pair.id}`}
                value={response[pair.id] ?? ''}
                onChange={(e) => change({ ...response, [pair.id]: e.currentTarget.value })}
              >
                <option value="">{words.choose}</option>
                {matches.map((m) => (
                  <option key={m.id} value={m.id}>
                    {m.match}
                  </option>
                ))}
              </select>
            )}
            {/* A closed list cuts long words off. */}
            {(locked || text.length > 22) && (
              <p class="q-chosen" aria-hidden={!locked}>
                {text}
              </p>
            )}
            <Why right={right} revealed={revealed} words={words} place={pair.match}>
              {pair.feedback}
            </Why>
          </div>
        );
      })}
    </>
  );
}
