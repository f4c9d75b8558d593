customElements.define(
  'it-copy',
  class extends HTMLElement {
    connectedCallback() {
      const code = this.querySelector('code')!;
      const status = this.querySelector('[role=status]')!;
      const select = () => getSelection()?.selectAllChildren(code);
      this.querySelector('button')!.addEventListener('click', () => {
        // The clipboard is missing on plain http: the text is then at least selected.
        const copied = navigator.clipboard
          ? navigator.clipboard.writeText(code.textContent!)
          : Promise.reject(new Error('no clipboard'));
        copied.then(
          () => (status.textContent = this.dataset['copied']!),
          () => {
            select();
            status.textContent = this.dataset['failed']!;
          },
        );
      });
    }
  },
);
