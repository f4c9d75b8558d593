/** How many cards to print: the rest, and sheets left empty, are hidden. */
customElements.define(
  'it-cards',
  class extends HTMLElement {
    connectedCallback() {
      const input = this.querySelector<HTMLInputElement>('input[type=number]')!;
      const show = () => {
        const wanted = Math.max(1, Math.min(Number(input.max), Number(input.value) || 1));
        for (const card of this.querySelectorAll<SVGElement>('[data-card]'))
          card.toggleAttribute('hidden', Number(card.dataset['card']) > wanted);
        for (const sheet of this.querySelectorAll<HTMLElement>('.card-sheet'))
          sheet.hidden = !sheet.querySelector('[data-card]:not([hidden])');
      };
      this.querySelector('[data-big]')!.addEventListener('change', (e) =>
        this.classList.toggle('big', (e.target as HTMLInputElement).checked),
      );
      input.addEventListener('input', show);
      show();
    }
  },
);
