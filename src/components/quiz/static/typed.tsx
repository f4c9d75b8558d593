import type { StaticForm } from './forms.tsx';

export const text: StaticForm<'text'> = {
  Body: () => <p class="q-line" />,
  Answer: ({ item }) => (
    <p>
      <b>{item.answers[0]!.accept[0]}.</b> {item.feedback.right}
    </p>
  ),
};

export const number: StaticForm<'number'> = {
  Body: ({ item }) => (
    <p>
      <span class="q-blank" /> {item.unit}
    </p>
  ),
  Answer: ({ item, locale }) => (
    <p>
      <b>
        {item.answer.toLocaleString(locale)} {item.unit}.
      </b>{' '}
      {item.feedback.right}
    </p>
  ),
};
