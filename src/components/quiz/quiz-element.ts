import { defineIsland } from '../ui/island.ts';

defineIsland('it-quiz', () => import('./mount-quiz.tsx'));
