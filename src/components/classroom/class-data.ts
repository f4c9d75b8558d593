import { arrange } from '../../core/quiz/arrange.ts';
import { paperKey, paperOf, type PaperKey } from '../../core/classroom/paper.ts';
import type { ItemOf } from '../../core/quiz/schema.ts';
import type { Course } from '../../course/load.ts';
import { href, lessonHref } from '../../course/paths.ts';
import { showDate } from '../../core/text/date.ts';
import { words, type Words } from '../../i18n/index.ts';

/** A question a class can answer with four letters, in the order it is always shown. */
export type AskItem = {
  key: string;
  lesson: string;
  competency: string;
  prompt: string;
  options: { id: string; text: string; feedback: string; correct?: true }[];
};

/** What the classroom pages know of the course. It travels inside the page, so that they work without a network. */
export type CourseData = {
  ask: AskItem[];
  /** Every item of the course with its competency. */
  items: { key: string; competency: string }[];
  papers: PaperKey[];
  modules: { id: string; title: string; lessons: { slug: string; title: string; href: string; can: boolean }[] }[];
  competencies: Record<string, string>;
  /** What the movement wants reached (facts.yml), each with when it was checked and how sure it is. */
  targets: { text: string; checked: string }[];
};

export type ClassWords = Words['classroom'];

export function courseData(course: Course): CourseData {
  const w = words(course.locale);
  const lessons = [...course.lessons.values()];
  const singles = lessons.flatMap((l) =>
    l.items.flatMap((i) =>
      i.kind === 'single' && i.options.length <= 4 ? [{ key: `${l.slug}/${i.id}`, lesson: l.slug, item: i }] : [],
    ),
  );
  const order = arrange(singles, 1);
  const ask = singles.map(({ key, lesson, item }): AskItem => ({
    key,
    lesson,
    competency: item.competency,
    prompt: item.prompt,
    options: sorted(item, order.get(key) ?? []),
  }));
  return {
    ask,
    items: lessons.flatMap((l) => l.items.map((i) => ({ key: `${l.slug}/${i.id}`, competency: i.competency }))),
    papers: lessons.flatMap((l) => (['A', 'B'] as const).map((v) => paperKey(l.slug, paperOf(l.slug, l.items, v)))),
    modules: course.modules.map((m) => ({
      id: m.id,
      title: m.title,
      lessons: m.lessons.map((l) => ({
        slug: l.slug,
        title: l.title,
        href: lessonHref(course.locale, l),
        can: ask.some((a) => a.lesson === l.slug),
      })),
    })),
    competencies: Object.fromEntries([...course.competencies.values()].map((c) => [c.code, c.text])),
    targets: [...course.facts.values()]
      .filter((f) => f.kind === 'target')
      .map((f) => ({
        text: `${f.label}: ${f.text}`,
        checked: `${w.facts.checked}: ${showDate(f.checked)}${f.sure === 'V' ? '' : ` (${w.lesson.checking})`}`,
      })),
  };
}

const sorted = (item: ItemOf<'single'>, order: readonly string[]) =>
  order
    .flatMap((id) => item.options.find((o) => o.id === id) ?? [])
    .map(({ id, text, feedback, correct }) => ({ id, text, feedback, ...(correct && { correct }) }));

/** Addresses the classroom pages lead to. */
export const classLinks = (course: Course) => ({
  register: href(course.locale, 'teach/class'),
  quiz: href(course.locale, 'teach/quiz'),
  cards: href(course.locale, 'teach/cards'),
  records: href(course.locale, 'teach/records'),
});
export type ClassLinks = ReturnType<typeof classLinks>;
