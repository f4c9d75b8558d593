import { readFileSync } from 'node:fs';
import fc from 'fast-check';

type Seen = Record<string, { seed: number; path?: string }[]>;
const seen = JSON.parse(readFileSync(new URL('seeds.json', import.meta.url), 'utf8')) as Seen;

/**
 * Tries a property: first on every failure that seeds.json remembers, then on new input. A new failure says its seed
 * and the line to add, so that it is tried first ever after.
 */
export async function fuzz<Ts>(
  name: string,
  property: fc.IRawProperty<Ts>,
  runs: number = Number(process.env['FUZZ'] ?? 300),
): Promise<void> {
  for (const { seed, path } of seen[name] ?? [])
    await fc.assert(property, { seed, ...(path ? { path } : {}), numRuns: path ? 1 : runs });
  const details = await fc.check(property, { numRuns: runs });
  if (!details.failed) return;
  const line = JSON.stringify({ [name]: [{ seed: details.seed, path: details.counterexamplePath }] });
  throw new Error(
    `${fc.defaultReportMessage(details as fc.RunDetails<unknown>)}\nAdd to tests/faults/seeds.json: ${line}`,
    {
      cause: details.errorInstance,
    },
  );
}

/** Text made to hurt: markup, format strings, names of every object, marks that turn text round, sheer length. */
export const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    'javascript:alert(1)',
    '${alert(1)}',
    '\u202Eexe.mp3',
    '\0',
    '\uD800',
    'ế'.normalize('NFD').repeat(50),
    'x'.repeat(10_000),
  ),
);

/** Any JSON, with the names of every object among its keys. */
export const nastyJson: fc.Arbitrary<unknown> = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }).chain((value) =>
  fc.constantFrom(value, JSON.parse(`{"__proto__":${JSON.stringify(value)},"constructor":7}`), {
    toString: value,
    x: [value],
  }),
);

/** A text cut, doubled, or with some of it changed. */
export const bent = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length), fc.oneof(fc.constant(''), fc.string({ maxLength: 5 }), nasty))
    .map(([a, b, put]) => text.slice(0, Math.min(a, b)) + put + text.slice(Math.max(a, b)));
