import { recordOpened } from '../../stores/progress.ts';

customElements.define(
  'it-opened',
  class extends HTMLElement {
    connectedCallback() {
      recordOpened(this.dataset['lesson']!, Date.now());
    }
  },
);
