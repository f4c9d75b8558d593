import type { ItemProblem, ItemRule } from './problem.ts';

const pointsAtTheOthers = [
  /^(cả|tất cả)( (hai|ba|bốn|năm|các))? ?(câu|ý|đáp án|phương án|điều|cách|việc|lựa chọn)? ?(trên|ở trên|kể trên|đều (đúng|sai))[.!]?$/iu,
  /^(tất cả|cả (hai|ba|bốn|năm)|các (câu|ý|đáp án)) .{0,20}đều (đúng|sai)[.!]?$/iu,
  /^không (có )?(câu|ý|đáp án|phương án|điều|cách|việc) nào (ở trên|kể trên|trên|đúng|sai|cả)[.!]?$/iu,
  /^(cả )?[A-D](, ?[A-D])* và [A-D]( đều đúng)?[.!]?$/iu,
  /^(all|none|both|neither|any) of (the (above|options)|these|them)[.!]?$/i,
  /^(all|none|both) (are|is) (correct|right|true|wrong)/i,
  /^(both )?[A-D](, ?[A-D])* and [A-D]( are (right|correct))?[.!]?$/i,
];

/** Options stand for themselves: “all of the above” tests reading, and breaks when options are shuffled. */
export const allOfTheAbove: ItemRule = (item) =>
  item.kind !== 'single' && item.kind !== 'multiple'
    ? []
    : item.options.flatMap((o, i): ItemProblem[] =>
        pointsAtTheOthers.some((p) => p.test(o.text.trim()))
          ? [
              {
                rule: 'item-all-of-the-above',
                level: 'error',
                path: ['options', i, 'text'],
                message: `“${o.text}” points at the other options, which are shown in another order each time.`,
                fix:
                  item.kind === 'single'
                    ? 'Write an option of its own, or make the item kind: multiple.'
                    : 'Write an option of its own, or remove it.',
              },
            ]
          : [],
      );
