import type { ItemProblem, ItemRule } from './problem.ts';

// A negative counts only where it turns the question round: “Việc nào không nên làm?”, not “Máy không lên, làm gì?”.
const turned = [
  /(?<![\p{L}*])(nào|gì|ai|đâu)(?: sau đây| dưới đây)? (không|KHÔNG|chớ|đừng)(?= (nên|phải|đúng|được|cần|thuộc|an toàn|là|đáng|bao giờ)(?!\p{L}))/u,
  /(?<![\p{L}*])(không|KHÔNG) (nên|được|cần) (?:[\p{L}]+ ){0,3}(gì|nào)(?=\s*\?)/u,
  /\b(?:which|what|who)(?: (?!if|when|after|because|that)[\p{L}]+){0,5}? (?:(?:is|are|should|must|can|may|would|do|does) (?:not|never)|isn[’']t|aren[’']t|shouldn[’']t)(?= [\p{L}])/iu,
];

/** A prompt that asks for what is wrong or must not be done shows the negative in bold capitals. */
export const negative: ItemRule = (item) =>
  item.kind !== 'single' && item.kind !== 'multiple'
    ? []
    : item.prompt.split(/(?<=[.?!])\s+/).flatMap((sentence): ItemProblem[] => {
        if (!sentence.endsWith('?') || !turned.some((t) => t.test(sentence.replace(/\*\*(KHÔNG|NOT|NEVER)\*\*/g, '…'))))
          return [];
        return [
          {
            rule: 'item-negative',
            level: 'error',
            path: ['prompt'],
            message: 'The question is negative, and a quick reader will miss it.',
            fix: 'Write **KHÔNG** (in English **NOT**), or ask the other way round.',
          },
        ];
      });
