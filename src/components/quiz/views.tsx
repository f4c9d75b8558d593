import type { ComponentType } from 'preact';
import type { Kind } from '../../core/quiz/schema.ts';
import type { ViewProps } from './types.ts';
import { Choices } from './views/Choices.tsx';
import { Classify } from './views/Classify.tsx';
import { Match } from './views/Match.tsx';
import { Order } from './views/Order.tsx';
import { Scenario } from './views/Scenario.tsx';
import { Spot } from './views/Spot.tsx';
import { Number, Text } from './views/Typed.tsx';

const views = {
  single: Choices,
  multiple: Choices,
  classify: Classify,
  order: Order,
  match: Match,
  text: Text,
  number: Number,
  spot: Spot,
  scenario: Scenario,
  poll: Choices,
} satisfies { [K in Kind]: ComponentType<ViewProps<K>> };

/** The view of an item of any kind; the props of one kind always come together. */
export const viewOf = (kind: Kind) => views[kind] as unknown as ComponentType<ViewProps<Kind>>;
