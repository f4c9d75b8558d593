import { useLayoutEffect, useRef } from 'preact/hooks';
import { talk } from '../../../core/quiz/kinds/scenario.ts';
import type { ViewProps } from '../types.ts';

/** A talk in bubbles. After each choice the newest words get the focus, so that they are read and seen first. */
export function Scenario({ item, id, response = [], change, locked, words }: ViewProps<'scenario'>) {
  const passed = talk(item, response) ?? [item.nodes[0]!];
  const now = passed[passed.length - 1]!;
  const newest = useRef<HTMLLIElement>(null);
  const told = useRef(response.length);

  useLayoutEffect(() => {
    if (response.length > told.current) newest.current?.focus();
    told.current = response.length;
  }, [response.length]);

  return (
    <div role="group" aria-labelledby={`${id}-q`} class={`talk ${item.channel}`}>
      <p class="from">{words.channels[item.channel]} · {item.from}</p>
      <ol aria-live="polite">
        {passed.map((node, i) => {
          const said = node.choices?.find((c) => c.id === response[i]);
          return (
            <>
              <li key={node.id} class={node.ending ? `says end ${node.ending}` : 'says'} tabIndex={-1} ref={node === now ? newest : null}>
                {!node.ending && <span class="sr">{item.from}: </span>}{node.says}
              </li>
              {said && <li key={`${node.id}-me`} class="me"><span class="sr">{words.me}: </span>{said.text}</li>}
            </>
          );
        })}
      </ol>
      {!locked && now.choices && (
        <div class="replies">
          {now.choices.map((c) => (
            <button type="button" key={`${now.id}-${c.id}`} class="btn" onClick={() => change([...response, c.id])}>{c.text}</button>
          ))}
        </div>
      )}
    </div>
  );
}
