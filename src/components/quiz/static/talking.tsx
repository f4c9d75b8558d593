import { fill } from '../../../i18n/fill.ts';
import type { StaticForm } from './forms.tsx';

export const spot: StaticForm<'spot'> = {
  Body: ({ item, words }) => (
    <div class={`q-message ${item.channel}`}>
      <p class="q-from">
        {words.channels[item.channel]} · {item.from}
      </p>
      <p>{item.parts.map((p) => `${p.text} `)}</p>
    </div>
  ),
  Answer: ({ item }) => (
    <ul>
      {item.parts
        .filter((p) => p.suspicious)
        .map((p) => (
          <li key={p.id}>
            <b>“{p.text}”</b> {p.feedback}
          </li>
        ))}
    </ul>
  ),
};

/** On paper a talk is a booklet of numbered pieces: each reply says where to read on. */
export const scenario: StaticForm<'scenario'> = {
  Body: ({ item, words }) => {
    const number = (id: string) => item.nodes.findIndex((n) => n.id === id) + 1;
    return (
      <>
        <p class="q-from">
          {words.channels[item.channel]} · {item.from}
        </p>
        <ol class="q-pieces">
          {item.nodes.map((n) => (
            <li key={n.id}>
              {n.says}
              {n.choices && (
                <ul>
                  {n.choices.map((c) => (
                    <li key={c.id}>
                      {c.text} <b>{fill(words.readOn, { n: number(c.to) })}</b>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </>
    );
  },
  Answer: ({ item, words }) => (
    <ul>
      {item.nodes.flatMap((n, i) =>
        n.ending ? (
          <li key={n.id}>
            <b>
              {i + 1}. {words.endings[n.ending]}
            </b>{' '}
            {n.turning}
          </li>
        ) : (
          []
        ),
      )}
    </ul>
  ),
};
