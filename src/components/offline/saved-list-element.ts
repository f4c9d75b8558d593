import { fill } from '../../i18n/fill.ts';
import { canSave, onDevice, room } from '../../stores/saved.ts';
import { readData } from '../ui/island.ts';
import { megabytes, saveBox, type SaveWords } from './save-box.ts';

customElements.define(
  'it-saved-list',
  class extends HTMLElement {
    async connectedCallback() {
      const words = (await readData(this)) as SaveWords;
      if (canSave()) await this.show(words);
      else this.textContent = words.cannot;
    }

    async show(words: SaveWords) {
      const saved = await onDevice();
      if (saved.length === 0) {
        this.textContent = 'links' in this.dataset ? words.nothing : words.listEmpty;
        return;
      }
      const list = document.createElement('ul');
      list.className = 'saved-modules';
      this.replaceChildren(list);
      for (const { list: module } of saved) {
        const row = list.appendChild(document.createElement('li'));
        const link = row.appendChild(document.createElement('a'));
        link.href = `${this.dataset['root']}${module.id}/`;
        link.textContent = module.title;
        if (!('links' in this.dataset))
          void saveBox(
            row.appendChild(document.createElement('div')),
            module.id,
            words,
            0,
            () => void this.show(words),
          );
      }
      const free = 'links' in this.dataset ? undefined : await room();
      if (free !== undefined) this.append(fill(words.free, { mb: megabytes(free) }));
    }
  },
);
