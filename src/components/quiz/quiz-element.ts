import { defineIsland } from '../ui/island.ts';

// Browsers before Chrome 131 do not unfold for printing by style alone (styles/print.css).
addEventListener('beforeprint', () =>
  document.querySelectorAll('[data-read] details').forEach((d) => d.setAttribute('open', '')),
);

defineIsland('it-quiz', () => import('./mount-quiz.tsx'));
