import { defineIsland } from '../ui/island.ts';

defineIsland('it-share', () => import('./mount-share.tsx'), 'tap');
