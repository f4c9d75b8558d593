import type { ComponentType } from 'preact';
import type { ItemOf, Kind } from '../../../core/quiz/schema.ts';
import type { Locale } from '../../../i18n/index.ts';
import type { QuizWords } from '../types.ts';
import { multiple, poll, single } from './choices.tsx';
import { classify, match, order } from './placing.tsx';
import { scenario, spot } from './talking.tsx';
import { number, text } from './typed.tsx';

type Props<K extends Kind> = { item: ItemOf<K>; words: QuizWords; locale: Locale };

/** A question as it is read without JavaScript and on paper. Kinds that measure nothing have no answer. */
export type StaticForm<K extends Kind> = { Body: ComponentType<Props<K>>; Answer?: ComponentType<Props<K>> };

const forms = { single, multiple, classify, order, match, text, number, spot, scenario, poll } satisfies {
  [K in Kind]: StaticForm<K>;
};

export const formOf = (kind: Kind) => forms[kind] as unknown as StaticForm<Kind>;
