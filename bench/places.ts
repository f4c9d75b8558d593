import { resolve } from 'node:path';

/** Below `.cache/bench`: packages, generated sites, builds and raw figures. Nothing of it is kept in git. */
export const cache = (...path: string[]): string => resolve('.cache/bench', ...path);
