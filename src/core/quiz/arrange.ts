import { shuffle } from './shuffle.ts';
import type { Item } from './schema.ts';

/**
 * Display order of each item's shuffled parts, by item key: options, cards, steps, matches. Scales (poll), messages
 * (spot) and talks (scenario) stay as written.
 *
 * Over the list the right option of `single` items stands first, second, third … equally often (± 1 among items with
 * the same number of options). Steps of `order` never begin in the right order.
 */
export function arrange(entries: readonly { key: string; item: Item }[], seed: number): Map<string, string[]> {
  const places = new Map<number, number[]>();
  return new Map(entries.map(({ key, item }) => [key, orderOf(item, `${seed}:${key}`, places)]));
}

function orderOf(item: Item, seed: string, places: Map<number, number[]>): string[] {
  switch (item.kind) {
    case 'single': {
      const others = shuffle(
        item.options.filter((o) => !o.correct).map((o) => o.id),
        seed,
      );
      const key = item.options.find((o) => o.correct);
      if (key) others.splice(nextPlace(places, item.options.length, seed), 0, key.id);
      return others;
    }
    case 'multiple':
      return shuffle(ids(item.options), seed);
    case 'classify':
      return shuffle(ids(item.cards), seed);
    case 'match':
      return shuffle(ids([...item.pairs, ...(item.extra ?? [])]), seed);
    case 'order': {
      const shuffled = shuffle(ids(item.steps), seed);
      if (shuffled.every((id, i) => id === item.steps[i]!.id)) shuffled.push(shuffled.shift()!);
      return shuffled;
    }
    case 'poll':
      return ids(item.options);
    default:
      return [];
  }
}

const ids = (parts: readonly { id: string }[]) => parts.map((p) => p.id);

/** Places come in shuffled blocks that hold each place once. */
function nextPlace(places: Map<number, number[]>, options: number, seed: string): number {
  let block = places.get(options);
  if (!block?.length) places.set(options, (block = shuffle([...Array(options).keys()], `${seed}:places`)));
  return block.pop()!;
}
