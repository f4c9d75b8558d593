import { choose, readChoice, waiting } from '../../stores/lrs.ts';
import { isGuest } from '../../stores/storage.ts';
import { fill } from '../../i18n/fill.ts';
import { sendWaiting, storeOf } from './outbox.ts';

/** On /progress/: whether results go to the school, what still waits, and a way to change one's mind. */
customElements.define(
  'it-lrs-choice',
  class extends HTMLElement {
    connectedCallback() {
      if (isGuest()) return;
      this.hidden = false;
      this.querySelector('[data-yes]')!.addEventListener('click', () => this.say('yes'));
      this.querySelector('[data-no]')!.addEventListener('click', () => this.say('no'));
      this.show();
      if (readChoice()?.said === 'yes') void sendWaiting(storeOf(this.dataset)).then(() => this.show());
    }

    say(said: 'yes' | 'no') {
      choose(said);
      this.show();
    }

    show() {
      const yes = readChoice()?.said === 'yes';
      const n = waiting().length;
      this.querySelector('[role=status]')!.textContent =
        (yes ? this.dataset['on']! : this.dataset['off']!) +
        (yes && n ? ` ${fill(this.dataset['waiting']!, { n })}` : '');
      this.querySelector('[data-yes]')!.toggleAttribute('hidden', yes);
      this.querySelector('[data-no]')!.toggleAttribute('hidden', !yes);
    }
  },
);
