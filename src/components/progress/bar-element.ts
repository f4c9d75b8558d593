import { $progress } from '../../stores/progress.ts';

/** Fills one mark for each lesson finished on this device, and says how many. */
customElements.define(
  'it-bar',
  class extends HTMLElement {
    connectedCallback() {
      const lessons = this.dataset['lessons']!.split(' ');
      const marks = this.querySelectorAll('i');
      $progress.subscribe((p) => {
        const done = lessons.map((l) => p.lessons[l]?.finished !== undefined);
        marks.forEach((mark, i) => mark.classList.toggle('d', done[i]));
        const n = done.filter(Boolean).length;
        this.setAttribute('role', 'img');
        this.setAttribute('aria-label', `${n}/${lessons.length} ${this.dataset['done']}`);
      });
    }
  },
);
