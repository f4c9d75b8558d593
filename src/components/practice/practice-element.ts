import { defineIsland } from '../ui/island.ts';

defineIsland('it-practice', () => import('./mount-practice.tsx'), 'tap');

addEventListener(
  'click',
  (e) => {
    const button = (e.target as Element).closest<HTMLElement>('[data-start]');
    if (button) button.closest('it-practice')?.setAttribute('data-pass', button.dataset['start']!);
  },
  true,
);

// `?practice=big`: a teacher's bookmark that opens the phone on the wall at once.
if (new URLSearchParams(location.search).get('practice') === 'big')
  document.querySelector<HTMLElement>('it-practice [data-start]')?.click();
