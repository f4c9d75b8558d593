import { letter } from '../views/Mark.tsx';
import type { StaticForm } from './forms.tsx';

const Letters = ({ options }: { options: readonly { id: string; text: string }[] }) => (
  <ul class="q-letters">
    {options.map((o, i) => (
      <li key={o.id}>
        <span class="q-k">{letter(i)}</span> {o.text}
      </li>
    ))}
  </ul>
);

type Options = readonly { id: string; text: string; correct?: boolean | undefined; feedback: string }[];

const Reasons = ({ options, right }: { options: Options; right: string }) => (
  <>
    <p>
      <b>
        {right} {options.flatMap((o, i) => (o.correct ? letter(i) : [])).join(', ')}.
      </b>
    </p>
    <ul class="q-letters">
      {options.map((o, i) => (
        <li key={o.id}>
          <b>{letter(i)}.</b> {o.feedback}
        </li>
      ))}
    </ul>
  </>
);

export const single: StaticForm<'single'> = {
  Body: ({ item }) => <Letters options={item.options} />,
  Answer: ({ item, words }) => <Reasons options={item.options} right={words.key} />,
};

export const multiple: StaticForm<'multiple'> = {
  Body: ({ item, words }) => (
    <>
      <p class="note">{words.several}</p>
      <Letters options={item.options} />
    </>
  ),
  Answer: ({ item, words }) => <Reasons options={item.options} right={words.key} />,
};

export const poll: StaticForm<'poll'> = { Body: ({ item }) => <Letters options={item.options} /> };
