/** A file of the site: its path below the root (a page ends in "/"), the start of its SHA-256, its bytes. */
export type SavedFile = [path: string, hash: string, bytes: number];

/** Everything one module needs without a network; written at build time as `offline/<id>.json`. */
export type ModuleList = {
  /** "online-safety" or "en/online-safety"; "shell" for the page that says "not saved". */
  id: string;
  title: string;
  /** Changes when any file does. */
  version: string;
  files: SavedFile[];
};

/** A list in the phone's cache. `at`: when it was complete, ms. */
export type KeptList = ModuleList & { at: number };

/** Names of the caches and their keys. Bodies are kept by hash, so that versions and modules share what is the same. */
export const places = (base: string) => ({
  files: `itoso ${base} files`,
  lists: `itoso ${base} lists`,
  /** All of a module's files are there: it is served. */
  kept: (id: string) => `${base}offline/kept/${id}`,
  /** Complete too, but waits until no lesson of the module is open. */
  next: (id: string) => `${base}offline/next/${id}`,
  /** Being fetched, perhaps interrupted. */
  wanted: (id: string) => `${base}offline/wanted/${id}`,
  /** The version before, for pages that were opened with it. */
  old: (id: string) => `${base}offline/old/${id}`,
  body: (hash: string) => `${base}offline/body/${hash}`,
  list: (id: string) => `${base}offline/${id}.json`,
});

/** What is still to be fetched: each body once. */
export function missing(list: ModuleList, have: ReadonlySet<string>): SavedFile[] {
  const seen = new Set(have);
  return list.files.filter(([, hash]) => !seen.has(hash) && seen.add(hash));
}

export const bytesOf = (files: readonly SavedFile[]): number => files.reduce((sum, [, , bytes]) => sum + bytes, 0);

/** Which body stands at which path. Of two lists that both hold a path, the newer is believed. */
export function bodies(lists: readonly KeptList[]): Map<string, string> {
  const sorted = [...lists].sort((a, b) => a.at - b.at);
  return new Map(sorted.flatMap((l) => l.files.map(([path, hash]) => [path, hash] as const)));
}

/** The part of a ranged answer, or undefined when `range` is not one we serve whole bodies of. */
export function rangeOf(range: string | null, size: number): { from: number; to: number } | undefined {
  const m = range?.match(/^bytes=(\d*)-(\d*)$/);
  if (!m) return undefined;
  const from = m[1] === '' ? Math.max(0, size - Number(m[2])) : Number(m[1]);
  const to = m[1] === '' || m[2] === '' ? size - 1 : Math.min(Number(m[2]), size - 1);
  return from <= to ? { from, to } : undefined;
}
