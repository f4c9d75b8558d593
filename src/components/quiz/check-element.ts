import { defineIsland } from '../ui/island.ts';

defineIsland('it-check', () => import('./mount-check.tsx'));
