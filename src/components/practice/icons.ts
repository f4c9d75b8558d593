import type { Icon } from '../../core/practice/schema.ts';

/** Path data of each line icon on a 48 grid. */
export const iconPaths = { phone: 'M17 4h14a4 4 0 0 1 4 4v32a4 4 0 0 1-4 4H17a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4zM21 37h6' } as Record<Icon, string>;
