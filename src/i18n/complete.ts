import type vi from './vi.json';

type Tree = { [key: string]: unknown };

/** How many of the interface's texts a language has. */
export type Coverage = { done: number; of: number };

/** A partly translated dictionary with the Vietnamese words in its gaps, and how much of it is its own. */
export function complete(whole: typeof vi, part: object): { words: typeof vi; coverage: Coverage } {
  const coverage = { done: 0, of: 0 };
  return { words: fillIn(whole, part, coverage) as typeof vi, coverage };
}

function fillIn(whole: unknown, part: unknown, coverage: Coverage): unknown {
  if (typeof whole === 'string') {
    coverage.of++;
    if (typeof part === 'string' && part) {
      coverage.done++;
      return part;
    }
    return whole;
  }
  if (Array.isArray(whole)) return whole.map((e, i) => fillIn(e, Array.isArray(part) ? part[i] : undefined, coverage));
  return Object.fromEntries(
    Object.entries(whole as Tree).map(([k, v]) => [k, fillIn(v, (part as Tree | undefined)?.[k], coverage)]),
  );
}

/** Every text between brackets: what shows without them on a page was never given to a translator. */
export function pseudo<T>(words: T): T {
  if (typeof words === 'string') return `⟦${words}⟧` as T;
  if (Array.isArray(words)) return words.map(pseudo) as T;
  return Object.fromEntries(Object.entries(words as Tree).map(([k, v]) => [k, pseudo(v)])) as T;
}
