import type { Kind } from '../../core/quiz/schema.ts';

/** Every kind, in the order of docs/authoring.md. */
export const kinds: readonly Kind[] = [
  'single',
  'multiple',
  'classify',
  'order',
  'match',
  'text',
  'number',
  'spot',
  'scenario',
  'poll',
];
