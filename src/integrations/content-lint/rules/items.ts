import { translate } from '../../../core/content/translate.ts';
import type { Item } from '../../../core/quiz/schema.ts';
import { balanceOf } from '../items/balance.ts';
import { checkItem, checkItemWords } from '../items/check-item.ts';
import type { ItemProblem } from '../items/problem.ts';
import type { Course, LessonFiles, ModuleFiles } from '../read.ts';
import type { Finding, Source } from '../source.ts';

/** Every item is a good question in itself, in both languages; and a module's keys are spread over the positions. */
export const items = (course: Course): Finding[] => [
  ...course.lessons.flatMap(ofLesson),
  ...course.modules.flatMap(balance),
];

function ofLesson({ quiz }: LessonFiles): Finding[] {
  if (!quiz?.value) return [];
  const inEnglish = quiz.en?.data ? translate(quiz.value, quiz.en.data).doc.items : [];
  return [
    ...twice(quiz.value.items, quiz.source),
    ...quiz.value.items.flatMap((item, i) =>
      checkItem(item).map((p) => found(p, quiz.source, ['items', i, ...p.path])),
    ),
    ...inEnglish.flatMap((item) =>
      checkItemWords(item).flatMap((p) => {
        const path = ['items', item.id, ...byId(item, p.path)];
        // Words that are still missing in English are the Vietnamese ones, reported once already.
        return quiz.en!.range(path) ? [found(p, quiz.en!, path)] : [];
      }),
    ),
  ];
}

const found = ({ rule, level, message, fix }: ItemProblem, source: Source, path: PropertyKey[]): Finding => ({
  ...source.at(path),
  rule,
  level,
  message,
  fix,
});

const twice = (list: readonly Item[], source: Source): Finding[] =>
  list.flatMap((item, i): Finding[] => {
    const first = list.findIndex((other) => other.id === item.id);
    return first === i
      ? []
      : [
          {
            ...source.at(['items', i, 'id']),
            rule: 'duplicate-id',
            level: 'error',
            message: `The item id "${item.id}" is used twice in this file; an answer to one would count for the other.`,
            fix: 'Give this one another id.',
          },
        ];
  });

/** A path by positions turned into the path of a translation file, by ids. */
function byId(item: Item, path: ItemProblem['path']): PropertyKey[] {
  let node: unknown = item;
  return path.map((step) => {
    node = (node as Record<PropertyKey, unknown>)[step];
    return typeof step === 'number' && node !== null && typeof node === 'object' && 'id' in node
      ? String(node.id)
      : step;
  });
}

function balance(module: ModuleFiles): Finding[] {
  const { counts, total, lopsided } = balanceOf(module.lessons.flatMap((l) => l.quiz?.value?.items ?? []));
  return lopsided === undefined
    ? []
    : [
        {
          file: module.file.source.file,
          line: 1,
          column: 1,
          rule: 'item-balance',
          level: 'warning',
          message: `In ${total} questions of this module the right option is number ${lopsided + 1} ${counts[lopsided]} times (${counts.join(', ')} by position). On paper people notice.`,
          fix: 'Move some right options to other positions in their quiz.yml; ids stay as they are.',
        },
      ];
}
