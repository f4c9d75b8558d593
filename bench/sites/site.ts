import type { Corpus } from '../corpus/lesson.ts';

/** A site that is measured: how it is made from the corpus and what its pages look like to a browser. */
export type Site = {
  name: string;
  title: string;
  version(): string;
  /** Folder of the site with `n` lessons. */
  work(n: number): string;
  /** Brings its packages into the cache. @throws when the registry or an install script fails. */
  install(): void;
  /** Lays an unbuilt site into `work`, with no caches of earlier builds. */
  write(work: string, corpus: Corpus): void;
  build: { command: string; args: string[] };
  /** Where the built files are, below `work`. */
  out: string;
};
