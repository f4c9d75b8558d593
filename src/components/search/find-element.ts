import { readData } from '../ui/island.ts';
import type { FindData } from './mount-find.ts';

/** Nothing is loaded until someone goes to the field, or comes with a question in the address. */
customElements.define(
  'it-find',
  class extends HTMLElement {
    connectedCallback() {
      const start = () =>
        void Promise.all([import('./mount-find.ts'), readData(this)]).then(([{ mount }, data]) =>
          mount(this, data as FindData),
        );
      if (this.hasAttribute('data-page') && new URLSearchParams(location.search).get('q')) start();
      else this.addEventListener('focusin', start, { once: true });
    }
  },
);
