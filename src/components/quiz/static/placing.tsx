import { shuffle } from '../../../core/quiz/shuffle.ts';
import type { ItemOf } from '../../../core/quiz/schema.ts';
import { letter } from '../views/Mark.tsx';
import type { StaticForm } from './forms.tsx';

export const classify: StaticForm<'classify'> = {
  Body: ({ item }) => (
    <ul class="q-rows">
      {item.cards.map((c) => (
        <li key={c.id}>
          {c.text}{' '}
          <span>
            {item.bins.map((b) => (
              <span key={b.id} class="q-box">
                {b.text}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  ),
  Answer: ({ item }) => (
    <ul>
      {item.cards.map((c) => (
        <li key={c.id}>
          {c.text}: <b>{item.bins.find((b) => b.id === c.bin)?.text}.</b> {c.feedback}
        </li>
      ))}
    </ul>
  ),
};

const matchesOf = (item: ItemOf<'match'>) => shuffle([...item.pairs, ...(item.extra ?? [])], item.id);

export const match: StaticForm<'match'> = {
  Body: ({ item }) => (
    <>
      <ul class="q-rows">
        {item.pairs.map((p) => (
          <li key={p.id}>
            {p.text} <span class="q-blank" />
          </li>
        ))}
      </ul>
      <ul class="q-letters">
        {matchesOf(item).map((m, i) => (
          <li key={m.id}>
            <span class="q-k">{letter(i)}</span> {m.match}
          </li>
        ))}
      </ul>
    </>
  ),
  Answer: ({ item }) => (
    <ul>
      {item.pairs.map((p) => (
        <li key={p.id}>
          {p.text}:{' '}
          <b>
            {letter(matchesOf(item).findIndex((m) => m.id === p.id))}. {p.match}.
          </b>{' '}
          {p.feedback}
        </li>
      ))}
    </ul>
  ),
};

export const order: StaticForm<'order'> = {
  Body: ({ item }) => (
    <ul class="q-rows">
      {shuffle(item.steps, item.id).map((s) => (
        <li key={s.id}>
          <span class="q-blank" /> {s.text}
        </li>
      ))}
    </ul>
  ),
  Answer: ({ item }) => (
    <>
      <ol>
        {item.steps.map((s) => (
          <li key={s.id}>{s.text}</li>
        ))}
      </ol>
      <p>{item.feedback.right}</p>
    </>
  ),
};
