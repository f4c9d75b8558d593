customElements.define(
  'it-retry',
  class extends HTMLElement {
    connectedCallback() {
      this.querySelector('button')!.addEventListener('click', () => location.reload());
    }
  },
);
