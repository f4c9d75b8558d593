customElements.define(
  'it-print',
  class extends HTMLElement {
    connectedCallback() {
      this.querySelector('button')!.addEventListener('click', () => print());
    }
  },
);
