import { firstSlide, newer, readState, type SlideState } from '../../../core/classroom/sync.ts';
import { fit } from '../../ui/fit.ts';
import { openLine, type Line } from './line.ts';

/**
 * One slide at a time, on the wall and, with `?notes` in the address, on the teacher's desk with notes, clock and the
 * next slide. Keys (and remote controls): → PageDown Enter next, ← PageUp back, Space shows the answer, then goes on,
 * B or . blanks the wall, digits and Enter jump, Home, End, F fills the screen. A tap near an edge does the same.
 *
 * All windows share one absolute state (core/classroom/sync.ts). It is also kept in this tab and its slide in the
 * address (#7), so a reload of either window, or of both, stays where the class is.
 */
customElements.define(
  'it-slides',
  class extends HTMLElement {
    slides: HTMLElement[] = [];
    me = Math.random().toString(36).slice(2);
    state: SlideState = firstSlide(this.me);
    desk = new URLSearchParams(location.search).has('notes');
    kept = `slides:${location.pathname}`;
    line: Line | undefined;
    typed = '';

    connectedCallback() {
      this.slides = [...this.querySelectorAll<HTMLElement>('.slide')];
      this.classList.toggle('desk', this.desk);
      const hash = Number(location.hash.slice(1)) - 1 || 0;
      this.state = { ...this.remembered(), at: this.within(hash) };
      this.line = openLine(this.kept, (heard) => this.hear(heard));
      this.apply();
      this.line.send({ hello: true });
      addEventListener('hashchange', () => this.change({ at: this.within(Number(location.hash.slice(1)) - 1 || 0) }));
      addEventListener('keydown', (e) => this.key(e));
      addEventListener('resize', () => this.apply());
      this.addEventListener('click', (e) => this.tap(e));
      if (this.desk)
        setInterval(() => {
          this.clock();
          // A wall that was reloaded on file:// cannot call its desk; it answers when asked.
          this.line?.send({ hello: true });
        }, 1000);
    }

    remembered(): SlideState {
      try {
        return readState(JSON.parse(sessionStorage.getItem(this.kept) ?? 'null')) ?? this.state;
      } catch {
        return this.state;
      }
    }

    hear(heard: unknown) {
      const other = readState(heard);
      if (!other) return this.state.seq > 0 && this.line?.send(this.state);
      const next = newer(this.state, other);
      if (next !== this.state) this.apply((this.state = { ...next, at: this.within(next.at) }));
      else if (this.state.seq > other.seq) this.line?.send(this.state);
    }

    /** A change made in this window. */
    change(to: Partial<SlideState>) {
      this.state = { ...this.state, ...to, seq: this.state.seq + 1, from: this.me };
      this.apply();
      this.line?.send(this.state);
    }

    within = (to: number) => Math.max(0, Math.min(this.slides.length - 1, to));
    show = (to: number) => this.within(to) !== this.state.at && this.change({ at: this.within(to) });

    apply(state = this.state) {
      const { at, black, revealed } = state;
      this.slides.forEach((slide, i) => {
        slide.classList.toggle('on', i === at);
        slide.classList.toggle('ahead', this.desk && i === at + 1);
        slide.toggleAttribute('inert', this.desk || i !== at);
        const open = this.desk || revealed.includes(i);
        slide.toggleAttribute('data-open', open);
        answer(slide)?.toggleAttribute('open', open);
        if (i === at || i === at + 1) fit(slide);
      });
      this.classList.toggle('black', black);
      history.replaceState(null, '', `#${at + 1}`);
      try {
        sessionStorage.setItem(this.kept, JSON.stringify(state));
      } catch {
        // A locked-down browser forgets on reload; the other window tells it again.
      }
      const position = this.querySelector<HTMLElement>('[data-position]');
      if (position)
        position.textContent = position.dataset['position']!.replace('{n}', String(at + 1)).replace(
          '{of}',
          String(this.slides.length),
        );
      this.clock();
    }

    /** Minutes since the lesson's clock was started; only the desk shows it. */
    clock() {
      const face = this.querySelector<HTMLElement>('[data-clock]');
      if (!face) return;
      const gone =
        this.state.started === undefined ? 0 : Math.max(0, Math.floor((Date.now() - this.state.started) / 1000));
      face.textContent = `${Math.floor(gone / 60)}:${String(gone % 60).padStart(2, '0')}`;
    }

    /** Shows what is folded on this slide; false when nothing was. */
    reveal(): boolean {
      const { at, revealed } = this.state;
      if (revealed.includes(at) || !(this.slides[at] && answer(this.slides[at]))) return false;
      this.change({ revealed: [...revealed, at] });
      return true;
    }

    key(e: KeyboardEvent) {
      const target = e.target as HTMLElement;
      if (e.ctrlKey || e.metaKey || e.altKey || target.closest?.('it-practice, input, select, textarea')) return;
      const onControl = Boolean(target.closest?.('button, a, summary'));
      const { at, black } = this.state;
      if (/^\d$/.test(e.key)) this.typed += e.key;
      else if (e.key === 'Enter' && this.typed) this.show(Number(this.typed) - 1);
      else if (e.key === 'ArrowRight' || e.key === 'PageDown' || (e.key === 'Enter' && !onControl)) this.show(at + 1);
      else if (e.key === 'ArrowLeft' || e.key === 'PageUp' || e.key === 'Backspace') this.show(at - 1);
      else if (e.key === ' ' && !onControl) {
        if (!this.reveal()) this.show(at + 1);
      } else if (e.key === 'Home') this.show(0);
      else if (e.key === 'End') this.show(this.slides.length - 1);
      else if (e.key === 'b' || e.key === 'B' || e.key === '.') this.change({ black: !black });
      else if (e.key === 'f' || e.key === 'F') void this.requestFullscreen?.();
      else return;
      if (!/^\d$/.test(e.key)) this.typed = '';
      e.preventDefault();
    }

    tap(e: MouseEvent) {
      const target = e.target as HTMLElement;
      const { at, black, revealed } = this.state;
      const button = target.closest<HTMLElement>('[data-do]');
      // Space and Enter must turn the page again after a mouse click; who walks by Tab keeps the focus.
      if (e.detail > 0) button?.blur();
      const what = button?.dataset['do'];
      if (what === 'next') return this.show(at + 1);
      if (what === 'previous') return this.show(at - 1);
      if (what === 'reveal') return this.reveal();
      if (what === 'black') return this.change({ black: !black });
      if (what === 'clock') return this.change({ started: Date.now() });
      if (what === 'desk') return this.line?.open(`?notes#${at + 1}`);
      if (black && !this.desk) return this.change({ black: false });
      if (target.closest('summary')) {
        e.preventDefault();
        return this.change({ revealed: revealed.includes(at) ? revealed.filter((i) => i !== at) : [...revealed, at] });
      }
      if (this.desk || target.closest('a, button, details, it-practice, input, label')) return;
      const x = e.clientX / innerWidth;
      if (x > 0.75) this.show(at + 1);
      else if (x < 0.25) this.show(at - 1);
    }
  },
);

/** What a question keeps folded until it is revealed. */
function answer(slide: HTMLElement): HTMLElement | null {
  return slide.querySelector<HTMLElement>('.q-item details');
}
