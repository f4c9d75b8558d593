import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../../i18n/fill.ts';
import type { ViewProps } from '../types.ts';
import { inOrder, Mark, state } from './Mark.tsx';

/** Steps moved by two buttons each; the button pressed keeps the focus wherever its step goes. */
export function Order({ item, id, response, order, change, marks, revealed, locked, words }: ViewProps<'order'>) {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ step: string; by: number }>();
  const steps = inOrder(item.steps, response ?? order);

  useLayoutEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-move="${moved.step}${moved.by}"]`)?.focus();
  }, [moved]);

  const move = (from: number, by: number) => {
    const ids = steps.map((s) => s.id);
    if (ids[from + by] === undefined) return;
    [ids[from], ids[from + by]] = [ids[from + by]!, ids[from]!];
    change(ids);
    setMoved({ step: steps[from]!.id, by });
  };
  const place = moved && steps.findIndex((s) => s.id === moved.step);

  return (
    <div role="group" aria-labelledby={`${id}-q`}>
      <ol class="order" ref={list}>
        {steps.map((s, i) => (
          <li key={s.id} class={state(marks?.get(s.id))}>
            <span class="k" aria-hidden="true">{i + 1}</span>
            <span>{s.text}</span>
            {marks && <Mark right={marks.get(s.id) === true} words={words} />}
            {!locked && [-1, 1].map((by) => (
              <button type="button" key={by} class="btn" data-move={s.id + by} aria-disabled={steps[i + by] === undefined} aria-label={fill(by < 0 ? words.up : words.down, { text: s.text })} onClick={() => move(i, by)}>
                <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={by < 0 ? 'M12 20V5M5 12l7-7 7 7' : 'M12 4v15M5 12l7 7 7-7'} /></svg>
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p class="sr" role="status">{moved && !locked ? fill(words.movedTo, { text: steps[place!]!.text, n: place! + 1, of: steps.length }) : ''}</p>
      {revealed && [...(marks?.values() ?? [false])].includes(false) && (
        <div class="key">
          <b>{words.key}</b>
          <ol>{item.steps.map((s) => <li key={s.id}>{s.text}</li>)}</ol>
        </div>
      )}
    </div>
  );
}
