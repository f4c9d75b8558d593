import { ours } from './ours.ts';
import { peers } from './peers.ts';

/** Every site that is measured; the first is what the others are compared with. */
export const sites = [ours, ...peers];
