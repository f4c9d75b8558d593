import { canSave } from '../../stores/saved.ts';
import { readData } from '../ui/island.ts';
import { saveBox, type SaveWords } from './save-box.ts';

customElements.define(
  'it-save',
  class extends HTMLElement {
    async connectedCallback() {
      const words = (await readData(this)) as SaveWords;
      if (canSave()) await saveBox(this, this.dataset['id']!, words, Number(this.dataset['bytes'] ?? 0));
      else this.textContent = words.cannot;
    }
  },
);
