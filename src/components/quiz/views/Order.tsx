import { Component } from 'preact';
import { fill } from '../../../i18n/fill.ts';
import type { ViewProps } from '../types.ts';
import { inOrder, Mark, state } from './Mark.tsx';

/** Steps moved by two buttons each; the button pressed keeps the focus wherever its step goes. */
export class Order extends Component<ViewProps<'order'>> {
  /** The button just pressed: step and direction. */
  declare moved: { step: string; by: number } | undefined;

  override componentDidUpdate(before: ViewProps<'order'>) {
    if (this.moved && before.response !== this.props.response)
      (this.base as HTMLElement)
        .querySelector<HTMLElement>(`[data-move="${this.moved.step}${this.moved.by}"]`)
        ?.focus();
  }

  render({ item, response, order, change, marks, revealed, locked, words }: ViewProps<'order'>) {
    const steps = inOrder(item.steps, response ?? order);
    const move = (from: number, by: number) => {
      const ids = steps.map((s) => s.id);
      const [step, other] = [ids[from]!, ids[from + by]];
      if (other === undefined) return;
      [ids[from], ids[from + by]] = [other, step];
      this.moved = { step, by };
      change(ids);
    };
    const place = steps.findIndex((s) => s.id === this.moved?.step);
    const right = (step: string) => marks && marks.get(step);
    return (
      <div>
        <ol class="q-order">
          {steps.map((s, i) => (
            <li key={s.id} class={state(right(s.id))}>
              <b aria-hidden="true">{i + 1}</b>
              <span>{s.text}</span>
              <Mark right={right(s.id)} words={words} />
              {!locked &&
                [-1, 1].map((by) => (
                  <button
                    type="button"
                    key={by}
                    class="btn"
                    data-move={s.id + by}
                    aria-disabled={!steps[i + by]}
                    aria-label={fill(by < 0 ? words.up : words.down, { text: s.text })}
                    onClick={() => move(i, by)}
                  >
                    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                      <path d={by < 0 ? 'M12 20V5M5 12l7-7 7 7' : 'M12 4v15M5 12l7 7 7-7'} />
                    </svg>
                  </button>
                ))}
            </li>
          ))}
        </ol>
        <p class="sr" role="status">
          {place >= 0 && !locked && fill(words.movedTo, { text: steps[place]!.text, n: place + 1, of: steps.length })}
        </p>
        {revealed && !steps.every((s) => right(s.id)) && (
          <div class="q-key">
            <b>{words.key}</b>
            <ol>
              {item.steps.map((s) => (
                <li key={s.id}>{s.text}</li>
              ))}
            </ol>
          </div>
        )}
      </div>
    );
  }
}
