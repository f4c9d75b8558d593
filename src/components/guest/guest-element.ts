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
      const end = this.querySelector('button')!;
      end.addEventListener('click', () => this.end());
      const dialog = this.question(end.textContent!);
      dialog.addEventListener('cancel', () => this.stay(dialog));
      for (const sign of ['pointerdown', 'keydown', 'input', 'scroll'])
        addEventListener(sign, () => dialog.open || (this.left = idle + answer), { passive: true, capture: true });
      // Back from another page must not show what the last visitor did.
      addEventListener('pageshow', (e) => e.persisted && location.reload());
      setInterval(() => this.tick(dialog), 1000);
    }

    /** Made here: only shared computers need it, and every page would carry it. */
    question(endText: string): HTMLDialogElement {
      const dialog = document.createElement('dialog');
      const { idle: asked = '', stay = '' } = this.dataset;
      dialog.setAttribute('aria-label', asked);
      const button = (text: string, look: string, act: () => void) => {
        const b = document.createElement('button');
        b.type = 'button';
        b.className = look;
        b.textContent = text;
        b.addEventListener('click', act);
        return b;
      };
      const words = document.createElement('p');
      words.textContent = asked;
      const left = document.createElement('p');
      left.setAttribute('role', 'timer');
      dialog.append(
        words,
        left,
        button(stay, 'btn main', () => this.stay(dialog)),
        button(endText, 'btn', () => this.end()),
      );
      this.append(dialog);
      return dialog;
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
