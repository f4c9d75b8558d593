import { defineIsland } from '../ui/island.ts';

defineIsland('it-checkup', () => import('./mount-checkup.tsx'), 'now');
