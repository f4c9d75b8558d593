import { dueItems } from '../../core/review/due.ts';
import { $progress } from '../../stores/progress.ts';
import { loadCards, startOfDay } from '../../stores/review.ts';

customElements.define(
  'it-due',
  class extends HTMLElement {
    connectedCallback() {
      const now = Date.now();
      const due = dueItems($progress.get(), loadCards(), { now, today: startOfDay(now) }).length;
      this.hidden = due === 0;
      this.querySelector('a')!.textContent = this.dataset['text']!.replace('{n}', String(due));
    }
  },
);
