import { $storageTrouble, readStored } from '../../stores/storage.ts';

customElements.define(
  'it-storage-note',
  class extends HTMLElement {
    connectedCallback() {
      readStored('progress');
      $storageTrouble.subscribe((trouble) => {
        this.textContent = trouble ? this.dataset['text']! : '';
      });
    }
  },
);
