import { Component } from 'preact';
import { talk } from '../../../core/quiz/kinds/scenario.ts';
import type { ViewProps } from '../types.ts';

/** A talk in bubbles. After each choice the newest words get the focus, so that they are read and seen first. */
export class Scenario extends Component<ViewProps<'scenario'>> {
  override componentDidUpdate(before: ViewProps<'scenario'>) {
    if ((this.props.response ?? []).length <= (before.response ?? []).length) return;
    const said = (this.base as HTMLElement).querySelectorAll<HTMLElement>('.q-says');
    said[said.length - 1]!.focus();
  }

  render({ item, response = [], change, locked, words }: ViewProps<'scenario'>) {
    const passed = talk(item, response) ?? [item.nodes[0]!];
    const choices = passed[passed.length - 1]!.choices ?? [];
    return (
      <div class={`q-talk ${item.channel}`}>
        <p class="q-from">
          {words.channels[item.channel]} · {item.from}
        </p>
        <ol>
          {passed.map((node, i) => {
            const said = (node.choices ?? []).find((c) => c.id === response[i]);
            return (
              <>
                <li key={node.id} class={node.ending ? 'q-says end' : 'q-says'} tabIndex={-1}>
                  {!node.ending && <span class="sr">{item.from}: </span>}
                  {node.says}
                </li>
                {said && (
                  <li key={`${node.id}-me`} class="q-me">
                    <span class="sr">{words.me}: </span>
                    {said.text}
                  </li>
                )}
              </>
            );
          })}
        </ol>
        {!locked && (
          <div class="q-replies">
            {choices.map((c) => (
              <button type="button" key={c.id} class="btn" onClick={() => change([...response, c.id])}>
                {c.text}
              </button>
            ))}
          </div>
        )}
      </div>
    );
  }
}
