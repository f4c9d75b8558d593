import { $progress } from '../../stores/progress.ts';

customElements.define(
  'it-lesson-state',
  class extends HTMLElement {
    connectedCallback() {
      const minutes = this.textContent;
      $progress.subscribe((p) => {
        const record = p.lessons[this.dataset['lesson']!];
        const state =
          record?.finished !== undefined ? this.dataset['finished'] : record ? this.dataset['opened'] : undefined;
        this.textContent = state ? `${minutes} · ${state}` : minutes;
        this.classList.toggle('done', record?.finished !== undefined);
      });
    }
  },
);
