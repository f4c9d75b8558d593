import { laterStyles, readData } from '../ui/island.ts';

/** Waits for the first tap on a loudspeaker, here or on any `[data-hear]` of the page, and only then loads the reader. */
customElements.define(
  'it-read-aloud',
  class extends HTMLElement {
    connectedCallback() {
      document.addEventListener('click', (e) => {
        const asked = (e.target as Element).closest('[data-hear]');
        if (!asked) return;
        const root =
          asked.getAttribute('data-hear') === 'page'
            ? document.querySelector('[data-read]')!
            : (asked.closest('.question, section') ?? document.getElementById('main')!);
        void Promise.all([import('./mount-read-aloud.ts'), readData(this), laterStyles()]).then(([{ read }, data]) =>
          read(data as never, root),
        );
      });
    }
  },
);
