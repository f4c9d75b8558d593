import { guest as en } from '../../i18n/en.json';
import { fill } from '../../i18n/fill.ts';
import { guest as vi } from '../../i18n/vi.json';
import { endGuest } from '../../stores/storage.ts';

/** Minutes without a touch before the question, and seconds to answer it. */
const idle = 4 * 60;
const answer = 60;
const words = document.documentElement.lang === 'en' ? en : vi;

customElements.define(
  'it-guest',
  class extends HTMLElement {
    left = idle + answer;

    connectedCallback() {
      const about = document.createElement('p');
      const title = document.createElement('b');
      title.textContent = words.title;
      about.append(title, ` ${words.text}`);
      const dialog = this.question();
      this.append(
        about,
        button(words.end, 'btn', () => this.end()),
        dialog,
      );
      dialog.addEventListener('cancel', () => this.stay(dialog));
      for (const sign of ['pointerdown', 'keydown', 'input', 'scroll'])
        addEventListener(sign, () => dialog.open || (this.left = idle + answer), { passive: true, capture: true });
      // Back from another page must not show what the last visitor did.
      addEventListener('pageshow', (e) => e.persisted && location.reload());
      setInterval(() => this.tick(dialog), 1000);
    }

    question(): HTMLDialogElement {
      const dialog = document.createElement('dialog');
      dialog.setAttribute('aria-label', words.idle);
      const asked = document.createElement('p');
      asked.textContent = words.idle;
      const left = document.createElement('p');
      left.setAttribute('role', 'timer');
      dialog.append(
        asked,
        left,
        button(words.stay, 'btn main', () => this.stay(dialog)),
        button(words.end, 'btn', () => this.end()),
      );
      return dialog;
    }

    tick(dialog: HTMLDialogElement): void {
      if (globalThis.speechSynthesis?.speaking) this.left = idle + answer;
      this.left--;
      if (this.left > answer) return;
      if (this.left <= 0) return this.end();
      if (!dialog.open && dialog.showModal) dialog.showModal();
      else dialog.setAttribute('open', '');
      dialog.querySelector('[role=timer]')!.textContent = fill(words.left, { n: this.left });
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

function button(text: string, look: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = look;
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
