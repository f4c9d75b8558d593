import { readData } from '../ui/island.ts';
import type { FindData } from './mount-find.ts';

/**
 * Nothing is loaded until someone goes to the field; on the search page, where everyone comes to search, at once. On a
 * slow line the field may have been found, and typed into, before this script came.
 */
customElements.define(
  'it-find',
  class extends HTMLElement {
    connectedCallback() {
      const start = () =>
        void Promise.all([import('./mount-find.ts'), readData(this)]).then(([{ mount }, data]) =>
          mount(this, data as FindData),
        );
      if (this.hasAttribute('data-page') || this.contains(document.activeElement) || this.querySelector('input')!.value)
        start();
      else this.addEventListener('focusin', start, { once: true });
    }
  },
);
