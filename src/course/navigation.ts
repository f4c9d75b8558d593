import type { Locale } from '../i18n/index.ts';
import type { Lesson, Module } from './load.ts';
import { lessonHref } from './paths.ts';
import { tagsOf, textOf } from './text.ts';

/** The lesson before and after, in the order of the module. */
export function neighbours(
  module: Module,
  lesson: Lesson,
): { previous: Lesson | undefined; next: Lesson | undefined; number: number } {
  const at = module.lessons.findIndex((l) => l.slug === lesson.slug);
  return { previous: module.lessons[at - 1], next: module.lessons[at + 1], number: at + 1 };
}

/** Items that stand inside a lesson's text, by the ids of its `<Question>`s; the rest form the quiz at its end. */
export function splitItems(lesson: Lesson): { inline: Lesson['items']; quiz: Lesson['items'] } {
  const placed = new Set(tagsOf(textOf(lesson), 'Question').map((question) => question.attributes['id']));
  return { inline: lesson.items.filter((i) => placed.has(i.id)), quiz: lesson.items.filter((i) => !placed.has(i.id)) };
}

/** A graded item with the address of the lesson that teaches it, as checks and reviews ask it. */
export type BankItem = Lesson['items'][number] & { lesson: string; href: string };

/** All graded items of a module. Polls ask for an opinion and belong to their lesson only. */
export const bankOf = (module: Module, locale: Locale): BankItem[] =>
  module.lessons.flatMap((l) =>
    l.items.filter((i) => i.kind !== 'poll').map((i) => ({ ...i, lesson: l.slug, href: lessonHref(locale, l) })),
  );
