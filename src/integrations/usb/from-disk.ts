import { pack, unpack } from './carry.ts';

/*
 * Runs before a page's scripts in a copy on a disk, and does what a host would: finds data and pages.
 */
const root = new URL('.', (document.currentScript as HTMLScriptElement).src).href;

/** Where an address of the site ("/review/items/photos.json", "/progress/") is in this copy. */
const here = (url: string) => root + url.slice(1).replace(/(^|\/)(?=$|[?#])/, '$1index.html');

let line: Promise<unknown> = Promise.resolve();

/**
 * A browser gives a page on a disk no JSON, but it gives it scripts: the data of "x.json" stands in "x.json.js",
 * which hands it to `diskFile`. One at a time, so that it is known whose data comes.
 */
function load(url: string): Promise<unknown> {
  const next = line.then(
    () =>
      new Promise((resolve, reject) => {
        const script = document.createElement('script');
        (window as { diskFile?: (data: unknown) => void }).diskFile = resolve;
        script.src = `${here(url)}.js`;
        script.onload = () => script.remove();
        script.onerror = () => reject(new TypeError(`Not in this copy: ${url}`));
        document.head.append(script);
      }),
  );
  line = next.catch(() => undefined);
  return next;
}

window.fetch = async (what) => {
  const url = String(what);
  // The rest is for hosts: lists of who may sign, which a copy must not pass for today's.
  if (!/^\/([a-z]{2}\/)?(search-|review\/).*\.json$/.test(url)) throw new TypeError(`Not in this copy: ${url}`);
  return new Response(JSON.stringify(await load(url)));
};

/** Links that scripts make name addresses of the site. */
function mend(links: Iterable<Element>): void {
  for (const a of links) a.setAttribute('href', here(a.getAttribute('href')!));
}
const site = 'a[href^="/"]';
new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    mend([target as Element].filter((e) => e.matches(site)));
    for (const node of addedNodes)
      if (node instanceof Element) mend([...(node.matches(site) ? [node] : []), ...node.querySelectorAll(site)]);
  }
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });

if (location.protocol === 'file:' && / Firefox\//.test(navigator.userAgent)) {
  unpack();
  pack();
  const note = document.documentElement.dataset['progressApart'];
  const p = document.createElement('p');
  p.className = 'box in';
  p.textContent = note ?? '';
  if (note) document.querySelector('#main > *')?.after(p);
}
