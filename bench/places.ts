import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** Below `.cache/bench`: packages, generated sites, builds and raw figures. Nothing of it is kept in git. */
export const cache = (...path: string[]): string => resolve('.cache/bench', ...path);

const trash = cache('trash');

/**
 * Puts a folder away until `emptyTrash`. ext4 passes by the inodes of files that were deleted in the last minutes: a
 * build of ten thousand files right after such a deletion was charged six seconds of processor time more.
 */
export function discard(folder: string): void {
  mkdirSync(trash, { recursive: true });
  const place = mkdtempSync(join(trash, 'x-'));
  try {
    renameSync(folder, join(place, basename(folder)));
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== 'ENOENT') throw e;
  }
}

/** When nothing more is measured. */
export const emptyTrash = (): void => rmSync(trash, { recursive: true, force: true });
