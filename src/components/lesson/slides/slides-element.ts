/**
 * One slide at a time. Keys: → PageDown Enter next, ← PageUp back, Space reveals (then goes on), B or . blanks,
 * digits and Enter jump, Home, End. A tap on the right or left edge does the same. The place is in the
 * address (#7), so a reload stays on it.
 */
customElements.define(
  'it-slides',
  class extends HTMLElement {
    slides: HTMLElement[] = [];
    at = 0;
    typed = '';

    connectedCallback() {
      this.slides = [...this.querySelectorAll<HTMLElement>('.slide')];
      this.show(Number(location.hash.slice(1)) - 1 || 0);
      addEventListener('hashchange', () => this.show(Number(location.hash.slice(1)) - 1 || 0));
      addEventListener('keydown', (e) => this.key(e));
      addEventListener('resize', () => this.fit());
      this.addEventListener('click', (e) => this.tap(e));
    }

    show(to: number) {
      this.at = Math.max(0, Math.min(this.slides.length - 1, to));
      this.slides.forEach((slide, i) => {
        slide.classList.toggle('on', i === this.at);
        slide.toggleAttribute('inert', i !== this.at);
      });
      history.replaceState(null, '', `#${this.at + 1}`);
      const position = this.querySelector<HTMLElement>('[data-position]');
      if (position) position.textContent = position.dataset['position']!.replace('{n}', String(this.at + 1)).replace('{of}', String(this.slides.length));
      this.fit();
    }

    /** Shrinks the words of the slide until they fit, never below two fifths. */
    fit() {
      const slide = this.slides[this.at];
      if (!slide) return;
      for (let size = 1; size >= 0.4; size -= 0.05) {
        slide.style.setProperty('--fit', String(size));
        if (slide.scrollHeight <= slide.clientHeight + 1 && slide.scrollWidth <= slide.clientWidth + 1) return;
      }
    }

    /** Shows what is folded on this slide; false when nothing was. */
    reveal(): boolean {
      const folded = [...(this.slides[this.at]?.querySelectorAll('details:not([open])') ?? [])];
      folded.forEach((d) => d.setAttribute('open', ''));
      this.fit();
      return folded.length > 0;
    }

    key(e: KeyboardEvent) {
      if (e.ctrlKey || e.metaKey || e.altKey || (e.target as HTMLElement).closest('it-practice, input, select, textarea')) return;
      const onControl = (e.target as HTMLElement).closest('button, a, summary') !== null;
      if (/^\d$/.test(e.key)) this.typed += e.key;
      else if (e.key === 'Enter' && this.typed) this.show(Number(this.typed) - 1);
      else if (e.key === 'ArrowRight' || e.key === 'PageDown' || (e.key === 'Enter' && !onControl)) this.show(this.at + 1);
      else if (e.key === 'ArrowLeft' || e.key === 'PageUp' || e.key === 'Backspace') this.show(this.at - 1);
      else if (e.key === ' ' && !onControl) {
        if (!this.reveal()) this.show(this.at + 1);
      }
      else if (e.key === 'Home') this.show(0);
      else if (e.key === 'End') this.show(this.slides.length - 1);
      else if (e.key === 'b' || e.key === 'B' || e.key === '.') this.classList.toggle('black');
      else return;
      if (!/^\d$/.test(e.key)) this.typed = '';
      e.preventDefault();
    }

    tap(e: MouseEvent) {
      const button = (e.target as HTMLElement).closest<HTMLElement>('[data-do]');
      if (button?.dataset['do'] === 'next') return this.show(this.at + 1);
      if (button?.dataset['do'] === 'previous') return this.show(this.at - 1);
      if (button?.dataset['do'] === 'reveal') return void this.reveal();
      if (this.classList.contains('black')) return void this.classList.remove('black');
      if ((e.target as HTMLElement).closest('a, button, summary, details, it-practice, input, label')) return;
      const x = e.clientX / innerWidth;
      if (x > 0.75) this.show(this.at + 1);
      else if (x < 0.25) this.show(this.at - 1);
    }
  },
);
