import { defineIsland } from '../ui/island.ts';

defineIsland('it-review', () => import('./mount-review.tsx'), 'now');
