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
        if (when === 'tap')
          return void this.addEventListener(
            'click',
            (e) => (e.target as Element).closest('[data-start]') && this.start(),
          );
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
        Promise.all([load(), readData(this), laterStyles()]).then(
          ([{ mount }, data]) => {
            mount(this, data as never);
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

/** The data an `.astro` component put inside `host`; on built lessons it stands in `data.json` beside the page. */
export async function readData(host: HTMLElement): Promise<unknown> {
  const script = host.querySelector<HTMLElement>(':scope > script[type="application/json"]');
  const at = script?.dataset['at'];
  if (at === undefined) return JSON.parse(script?.textContent ?? 'null');
  return (await pageData())[Number(at)];
}

let data: Promise<unknown[]> | undefined;
const pageData = () =>
  (data ??= fetch('data.json')
    .then((r) => (r.ok ? (r.json() as Promise<unknown[]>) : Promise.reject(new Error(String(r.status)))))
    .catch((e: unknown) => {
      data = undefined;
      throw e;
    }));

let styles: Promise<void> | undefined;

/** Styles of what islands draw, kept out of the page's first bytes (integrations/first-flight). */
export function laterStyles(): Promise<void> {
  const href = document.documentElement.dataset['later'];
  styles ??= href ? addStyles(href) : Promise.resolve();
  return styles;
}

const addStyles = (href: string) =>
  new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      styles = undefined;
      link.remove();
      reject(new Error(href));
    };
    document.head.append(link);
  });
