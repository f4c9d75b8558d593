import { fill } from '../../i18n/fill.ts';
import { endGuest, isGuest } from '../../stores/storage.ts';

/** Minutes without a touch before the question, and seconds to answer it. */
const idle = 4 * 60;
const answer = 60;

customElements.define(
  'it-guest',
  class extends HTMLElement {
    left = idle + answer;

    connectedCallback() {
      if (!isGuest()) return;
      const dialog = this.querySelector('dialog')!;
      this.querySelectorAll('[data-end]').forEach((b) => b.addEventListener('click', () => this.end()));
      this.querySelector('[data-stay]')!.addEventListener('click', () => this.stay(dialog));
      dialog.addEventListener('cancel', () => this.stay(dialog));
      for (const sign of ['pointerdown', 'keydown', 'input', 'scroll'])
        addEventListener(sign, () => dialog.open || (this.left = idle + answer), { passive: true, capture: true });
      // Back from another page must not show what the last visitor did.
      addEventListener('pageshow', (e) => e.persisted && location.reload());
      setInterval(() => this.tick(dialog), 1000);
    }

    tick(dialog: HTMLDialogElement): void {
      if (globalThis.speechSynthesis?.speaking) this.left = idle + answer;
      this.left--;
      if (this.left > answer) return;
      if (this.left <= 0) return this.end();
      if (!dialog.open && dialog.showModal) dialog.showModal();
      else dialog.setAttribute('open', '');
      dialog.querySelector('[role=timer]')!.textContent = fill(this.dataset['left']!, { n: this.left });
    }

    stay(dialog: HTMLDialogElement): void {
      this.left = idle + answer;
      if (dialog.close) dialog.close();
      else dialog.removeAttribute('open');
    }

    end(): void {
      endGuest();
      location.replace(this.dataset['home']!);
    }
  },
);
