import { defineIsland } from '../ui/island.ts';

defineIsland('it-practice', () => import('./mount-practice.tsx'), 'tap');

// `?practice=big`: a teacher's bookmark that opens the phone on the wall at once.
if (new URLSearchParams(location.search).get('practice') === 'big') document.querySelector<HTMLElement>('it-practice [data-start]')?.click();
