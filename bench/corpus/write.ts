import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Write = (path: string, text: string) => void;

/** Writes files below `root`, making their folders. */
export const into =
  (root: string): Write =>
  (path, text) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
