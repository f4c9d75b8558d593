/**
 * Translations hold words only, in the shape of the document they translate: a list of things with
 * ids becomes a map by id. Applying one can therefore never change a key, an order or a target.
 */

/** Names of fields that hold words a person reads. Everything else belongs to the Vietnamese file alone. */
export const wordFields: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'why',
  'task',
  'done',
  'name',
  'text',
  'label',
  'note',
  'caption',
  'alt',
  'from',
  'do',
  'hint',
  'what',
  'prompt',
  'feedback',
  'right',
  'wrong',
  'match',
  'accept',
  'unit',
  'says',
  'turning',
  'term',
  'means',
]);

type Json = unknown;
type Tree = { [key: string]: Json };

export type TranslationProblem =
  | { kind: 'missing'; path: string[] }
  | { kind: 'unknown'; path: string[] }
  | { kind: 'not-words'; path: string[] };

const isTree = (x: Json): x is Tree => typeof x === 'object' && x !== null && !Array.isArray(x);
const hasIds = (x: Json): x is ({ id: string } & Tree)[] =>
  Array.isArray(x) && x.every((e) => isTree(e) && typeof e['id'] === 'string');

/** `from: them` on a chat bubble is a side, not words. */
const holdsWords = (key: string, value: Json) =>
  wordFields.has(key) &&
  !(key === 'from' && (value === 'them' || value === 'me')) &&
  (typeof value === 'string' || (Array.isArray(value) && value.every((v) => typeof v === 'string')));

/** Variables of a practice script: their names are the author's, so one called "note" holds no words. */
const stateFields: ReadonlySet<string> = new Set(['vars', 'set', 'when']);
const wordsUnder = (key: string, value: Json): Json => (stateFields.has(key) ? undefined : wordsOf(value));

/**
 * The words of a document, in the shape a translation file has.
 * Undefined where a branch holds none.
 */
export function wordsOf(doc: Json): Json {
  if (hasIds(doc)) return prune(doc.map((e) => [e.id, wordsOf(e)]));
  if (!isTree(doc)) return undefined;
  return prune(Object.entries(doc).map(([k, v]) => [k, holdsWords(k, v) ? v : wordsUnder(k, v)]));
}

const prune = (entries: [string, Json][]) => {
  const kept = entries.filter(([, v]) => v !== undefined);
  return kept.length ? Object.fromEntries(kept) : undefined;
};

/**
 * `doc` with its words replaced by those of `translation`; where one is missing the original stays.
 * @returns the translated copy and what was missing, unknown or not words, each with its path.
 */
export function translate<T>(doc: T, translation: Json): { doc: T; problems: TranslationProblem[] } {
  const problems: TranslationProblem[] = [];
  const walk = (node: Json, tr: Json, path: string[]): Json => {
    const map = isTree(tr) ? tr : {};
    if (hasIds(node)) {
      report(map, new Set(node.filter((e) => wordsOf(e) !== undefined).map((e) => e.id)), path);
      return node.map((e) => walk(e, map[e.id], [...path, e.id]));
    }
    if (!isTree(node)) return node;
    report(
      map,
      new Set(Object.keys(node).filter((k) => holdsWords(k, node[k]) || wordsUnder(k, node[k]) !== undefined)),
      path,
      node,
    );
    return Object.fromEntries(
      Object.entries(node).map(([k, v]) => {
        if (stateFields.has(k)) return [k, v];
        if (!holdsWords(k, v)) return [k, walk(v, map[k], [...path, k])];
        if (sameShape(v, map[k])) return [k, map[k]];
        problems.push({ kind: 'missing', path: [...path, k] });
        return [k, v];
      }),
    );
  };
  const report = (map: Tree, known: Set<string>, path: string[], node: Tree = {}) => {
    for (const key of Object.keys(map))
      if (!known.has(key)) problems.push({ kind: key in node ? 'not-words' : 'unknown', path: [...path, key] });
  };
  return { doc: walk(doc, translation, []) as T, problems };
}

const sameShape = (a: Json, b: Json) =>
  typeof a === 'string'
    ? typeof b === 'string' && b !== ''
    : Array.isArray(b) && b.length > 0 && b.every((v) => typeof v === 'string');
