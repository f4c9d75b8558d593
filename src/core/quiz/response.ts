import type { Kind } from './schema.ts';

/** What a learner has put in, for each kind. Parts are named by their permanent ids; display order is not part of it. */
export type ResponseOf = {
  /** Option id. */
  single: string;
  /** Option id. */
  poll: string;
  /** Ids of the options chosen, in any order. */
  multiple: readonly string[];
  /** Ids of the parts tapped, in any order. */
  spot: readonly string[];
  /** Card id → bin id. */
  classify: Readonly<Record<string, string>>;
  /** Pair id → id of the pair whose match was chosen, or of an extra. */
  match: Readonly<Record<string, string>>;
  /** Every step id, in the learner's order. */
  order: readonly string[];
  /** As typed. */
  text: string;
  /** As typed: "50k", "1,2 triệu". */
  number: string;
  /** Ids of the choices taken, from the first node on. */
  scenario: readonly string[];
};

export type Response = ResponseOf[Kind];
