import type { Item } from '../core/quiz/schema.ts';

/** Items with `{fact:id}` replaced by what the fact says; other systems do not know our facts. An unknown one stays. */
export function withFacts(items: readonly Item[], facts: ReadonlyMap<string, string>): Item[] {
  const walk = <T>(node: T): T => {
    if (typeof node === 'string')
      return node.replace(/\{fact:([a-z0-9-]+)\}/g, (whole, id: string) => facts.get(id) ?? whole) as T;
    if (Array.isArray(node)) return node.map(walk) as T;
    if (typeof node === 'object' && node !== null)
      return Object.fromEntries(Object.entries(node).map(([k, v]) => [k, walk(v)])) as T;
    return node;
  };
  return items.map(walk);
}
