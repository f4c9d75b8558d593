import { fill } from '../../i18n/fill.ts';
import { startGuest } from '../../stores/storage.ts';
import { readSettings, setSetting, type Settings } from '../../stores/settings.ts';

customElements.define(
  'it-settings',
  class extends HTMLElement {
    connectedCallback() {
      const dialog = this.querySelector('dialog')!;
      const form = this.querySelector('form')!;
      this.querySelector('button')!.addEventListener('click', () => {
        const now = readSettings();
        for (const name of Object.keys(now) as (keyof Settings)[]) {
          const field = form.elements.namedItem(name);
          if (field instanceof RadioNodeList) field.value = now[name];
        }
        // Chrome before 37 aside, browsers without <dialog> (Safari 14) still get the panel, in the page.
        if ('showModal' in dialog) dialog.showModal();
        else (dialog as HTMLElement).toggleAttribute('open');
      });
      form.addEventListener('change', (e) => {
        const input = e.target as HTMLInputElement;
        setSetting(input.name as 'size', input.value as Settings['size']);
        const said = this.querySelector<HTMLElement>('[data-said]')!;
        const group = input.closest('fieldset')!.querySelector('legend')!.textContent;
        said.textContent = fill(said.dataset['said']!, {
          group: group ?? '',
          choice: input.parentElement!.textContent!.trim(),
        });
      });
      this.querySelector('[data-guest-start]')!.addEventListener('click', () => {
        startGuest();
        location.reload();
      });
      form.addEventListener('submit', (e) => {
        if ('showModal' in dialog) return;
        e.preventDefault();
        (dialog as HTMLElement).removeAttribute('open');
      });
    }
  },
);
