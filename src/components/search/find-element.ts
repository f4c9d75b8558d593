import { readData } from '../ui/island.ts';
import type { FindData } from './mount-find.ts';

/** Nothing is loaded until someone goes to the field, or comes with a question in the address. */
customElements.define(
  'it-find',
  class extends HTMLElement {
    connectedCallback() {
      const data = readData(this) as FindData;
      const start = () => void import('./mount-find.ts').then(({ mount }) => mount(this, data));
      if (data.page && new URLSearchParams(location.search).get('q')) start();
      else this.addEventListener('focusin', start, { once: true });
    }
  },
);
