import { forgetSaved } from '../../stores/saved.ts';

customElements.define(
  'it-reset',
  class extends HTMLElement {
    connectedCallback() {
      const status = this.querySelector('[role=status]')!;
      this.querySelector('button')!.addEventListener('click', () => {
        forgetSaved().then(
          () => (status.textContent = this.dataset['done']!),
          () => (status.textContent = this.dataset['failed']!),
        );
      });
    }
  },
);
