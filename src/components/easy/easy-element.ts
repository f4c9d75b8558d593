import { fill } from '../../i18n/fill.ts';

customElements.define(
  'it-easy',
  class extends HTMLElement {
    screens: Element[][] = [];
    at = 0;

    connectedCallback() {
      this.addEventListener('click', (e) => {
        const by = (e.target as Element).closest('[data-by]')?.getAttribute('data-by');
        if (by) this.show(this.at + Number(by), true);
      });
      addEventListener('hashchange', () => this.follow());
      new MutationObserver(() => this.update()).observe(document.documentElement, { attributeFilter: ['data-easy'] });
      this.update();
    }

    update(): void {
      const on = document.documentElement.getAttribute('data-easy') === 'on';
      const root = document.querySelector('[data-read]')!;
      if (on && !this.screens.length) this.screens = cut(root);
      root.toggleAttribute('data-easy-cut', on);
      if (!on) return this.screens.flat().forEach((e) => e.removeAttribute('data-easy-off'));
      this.show(this.at, false);
      this.follow();
    }

    show(to: number, focus: boolean): void {
      this.at = Math.max(0, Math.min(this.screens.length - 1, to));
      const now = this.screens[this.at]!;
      for (const part of this.screens.flat()) part.toggleAttribute('data-easy-off', !now.includes(part));
      this.querySelector('span')!.textContent = fill(this.dataset['position']!, {
        n: this.at + 1,
        of: this.screens.length,
      });
      this.querySelectorAll('button').forEach(
        (b) => (b.disabled = b.dataset['by'] === '1' ? this.at === this.screens.length - 1 : this.at === 0),
      );
      if (!focus) return;
      const first = now[now.length - 1] as HTMLElement;
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
      scrollTo(0, Math.max(0, now[0]!.getBoundingClientRect().top + scrollY - 16));
    }

    /** A link to a part of the lesson turns to its screen. */
    follow(): void {
      const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const at = target ? this.screens.findIndex((s) => s.some((e) => e === target || e.contains(target))) : -1;
      if (at >= 0) this.show(at, true);
    }
  },
);

/** Every part of the lesson is a screen, and every step one of its own, with the heading it stands under. */
function cut(root: Element): Element[][] {
  return [...root.children].flatMap((part) => {
    if (part.matches('[hidden], script, template')) return [];
    if (!part.matches('[data-pagefind-body]') || part.matches('p')) return [[part]];
    return [...part.children].flatMap((section) => {
      if (section.matches('script, style')) return [];
      const steps = section.querySelectorAll(':scope > ol.steps > li');
      return steps.length ? [...steps].map((step) => [section, step]) : [[section]];
    });
  });
}
