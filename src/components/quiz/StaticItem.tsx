import type { Item } from '../../core/quiz/schema.ts';
import type { Locale } from '../../i18n/index.ts';
import { formOf } from './static/forms.tsx';
import type { QuizWords } from './types.ts';

/** One question complete without JavaScript; its answer is folded away, and stays so on paper. Rendered at build time. */
export default function StaticItem({ item, words, locale }: { item: Item; words: QuizWords; locale: Locale }) {
  const { Body, Answer } = formOf(item.kind);
  return (
    <div class="question">
      <p class="q">{item.prompt}</p>
      <Body item={item} words={words} locale={locale} />
      {item.hint && <p class="hint"><b>{words.hint}:</b> {item.hint}</p>}
      {Answer && (
        <details>
          <summary>{words.reveal}</summary>
          <Answer item={item} words={words} locale={locale} />
        </details>
      )}
    </div>
  );
}
