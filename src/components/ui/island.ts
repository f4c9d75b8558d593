/** What an island's module exports: takes over `host`, whose static HTML stays until then. */
export type Mount = { mount: (host: HTMLElement, data: never) => void };

/**
 * Defines a custom element that loads its module when it comes near the screen.
 * Our own element rather than Astro's island: the same markup then works from `file://` and inside a
 * SCORM package, where ES-module islands cannot load (docs/architecture.md).
 *
 * `near`: when it comes near the screen; `tap`: when its `[data-start]` is tapped, each time.
 *
 * The element holds complete static HTML and one `<script type="application/json">` with its data.
 */
export function defineIsland(tag: string, load: () => Promise<Mount>, when: 'near' | 'now' | 'tap' = 'near'): void {
  if (customElements.get(tag)) return;
  customElements.define(
    tag,
    class extends HTMLElement {
      connectedCallback() {
        if (when === 'tap') return void this.addEventListener('click', (e) => (e.target as Element).closest('[data-start]') && this.start());
        if (when === 'now' || !('IntersectionObserver' in window)) return void this.start();
        const seen = new IntersectionObserver(
          (entries) => {
            if (!entries.some((e) => e.isIntersecting)) return;
            seen.disconnect();
            this.start();
          },
          { rootMargin: '400px' },
        );
        seen.observe(this);
      }

      start() {
        load().then(
          ({ mount }) => {
            mount(this, readData(this) as never);
            this.dataset['live'] = '';
          },
          // Offline and not saved: the static form is still there to read.
          () => {
            this.dataset['failed'] = '';
          },
        );
      }
    },
  );
}

/** The data an `.astro` component put inside `host`. */
export function readData(host: HTMLElement): unknown {
  return JSON.parse(host.querySelector(':scope > script[type="application/json"]')?.textContent ?? 'null');
}
