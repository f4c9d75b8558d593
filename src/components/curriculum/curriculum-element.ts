import { spreadOverWeeks } from '../../core/curriculum/weeks.ts';
import { fill } from '../../i18n/fill.ts';

type Fields = Record<'competency' | 'level' | 'minutes' | 'audience' | 'weeks', string>;

const fits = (row: HTMLElement, f: Fields): boolean =>
  (!f.competency || row.dataset['competency']!.split(' ').includes(f.competency)) &&
  (!f.level || row.dataset['level'] === f.level) &&
  (!f.minutes || Number(row.dataset['minutes']) <= Number(f.minutes)) &&
  (!f.audience || row.dataset['audience'] === f.audience);

customElements.define(
  'it-curriculum',
  class extends HTMLElement {
    connectedCallback() {
      const form = this.querySelector('form')!;
      // A choice travels in the address, so that it can be sent to a colleague.
      for (const [name, value] of new URLSearchParams(location.search)) {
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
      }
      form.addEventListener('submit', (e) => e.preventDefault());
      form.addEventListener('input', () => this.show(form, true));
      this.show(form, false);
    }

    show(form: HTMLFormElement, changed: boolean) {
      const entries = [...new FormData(form)] as [string, string][];
      const fields = Object.fromEntries(entries) as Fields;
      const rows = [...this.querySelectorAll<HTMLElement>('.cu-lesson')];
      for (const row of rows) row.hidden = !fits(row, fields);
      for (const section of this.querySelectorAll<HTMLElement>('.cu-module'))
        section.hidden = !section.querySelector('.cu-lesson:not([hidden])');

      const shown = rows.filter((row) => !row.hidden);
      const plan = spreadOverWeeks(shown.length, Number(fields.weeks));
      shown.forEach((row, i) => {
        const week = row.querySelector<HTMLElement>('.cu-week')!;
        week.hidden = false;
        week.textContent = fill(form.dataset['week']!, { n: plan[i]! });
      });
      const minutes = shown.reduce((sum, row) => sum + Number(row.dataset['minutes']), 0);
      form.querySelector('.cu-count')!.textContent = shown.length
        ? fill(form.dataset['count']!, { n: shown.length, minutes })
        : form.dataset['none']!;

      if (!changed) return;
      const query = new URLSearchParams(
        entries.filter(([name, value]) => value && !(name === 'weeks' && value === '18')),
      ).toString();
      history.replaceState(null, '', location.pathname + (query && `?${query}`));
    }
  },
);
