import { posix } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import type { Unit } from '../../core/lms/report.ts';
import { contentSecurityPolicy } from '../first-flight/csp.ts';

/**
 * What leads out of a package: other pages, the site's own search, its worker, its guest mode. Each names its element:
 * looking for a class alone would read the attributes of everything in every page.
 */
const outside = [
  'link[rel=canonical]',
  'link[rel=alternate]',
  'link[rel=manifest]',
  'link[rel=apple-touch-icon]',
  'meta[property]',
  'meta[name=robots]',
  'meta[http-equiv=content-security-policy]',
  'script[type="application/ld+json"]',
  'header.top a.logo',
  'header.top nav > a',
  'it-guest',
  'it-storage-note',
  'it-opened',
  'it-lrs',
  'footer.foot',
  'nav.pn',
  'p.crumb',
  'div.head div.btns a',
  'noscript',
].join();
const scriptsOutside = /\/Lrs\.astro_/;

const style =
  '.sco-note{margin:0;padding:.7rem 1rem;background:var(--yellow);color:var(--on-yellow);font-weight:700}@media print{.sco-note{display:none}}';

/**
 * A built page as it stands in a package: every address relative, no way out of it, and the script that talks with the
 * learning system.
 * @param at its path below the root, with a slash at its end
 * @param lessons the lessons of the package, by the same kind of path: where the result of a check may lead to
 */
export function scoPage(html: string, at: string, unit: Unit, { base, lessons }: { base: string; lessons: string[] }) {
  const page = parse(html, { comment: true });
  for (const e of page.querySelectorAll(outside)) e.remove();
  for (const s of page.getElementsByTagName('script')) if (scriptsOutside.test(s.getAttribute('src') ?? '')) s.remove();
  page.querySelector('button[data-guest-start]')?.setAttribute('hidden', '');
  for (const a of page.getElementsByTagName('a')) mendLink(a);
  const head = page.querySelector('head')!;
  // Links of a check lead to its lessons, which must not take the place of the page that talks with the system.
  if (unit.pass !== undefined) head.insertAdjacentHTML('afterbegin', '<base target="_blank">');
  head.insertAdjacentHTML('beforeend', `<style>${style}</style>`);
  const data = JSON.stringify(unit).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  head.insertAdjacentHTML('beforeend', `<script src="${up(at)}sco.js" data-unit="${data}"></script>`);
  page.querySelector('body')!.insertAdjacentHTML('afterbegin', '<p class="sco-note" role="status" hidden></p>');
  return contentSecurityPolicy(relativeText(page.toString(), at, base, lessons));
}

/** Addresses of this site inside a text of the package, as seen from `at`; other pages than `lessons` become empty. */
export function relativeText(text: string, at: string, base: string, lessons: string[]): string {
  const from = posix.dirname(`/${at}x`);
  const to = (path: string) => posix.relative(from, `/${path}`);
  const root = base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const assets = new RegExp(`(["'(])${root}((?:[\\w.~%-]+/)*[\\w.~%-]+\\.[a-z0-9]+)(?=["')])`, 'g');
  const pages = new RegExp(`:"${root}((?:[\\w-]+/)*)"`, 'g');
  return text
    .replace(assets, (_, before: string, path: string) => `${before}${to(path)}`)
    .replace(pages, (_, page: string) => `:"${lessons.includes(page) ? `${to(`${page}index.html`)}?read` : ''}"`);
}

/** Places in the page and telephone numbers stay; the open web opens beside it; other pages become plain words. */
function mendLink(a: HTMLElement): void {
  const url = a.getAttribute('href') ?? '#';
  if (/^(#|tel:|sms:|mailto:)/.test(url)) return;
  if (/^https?:/.test(url)) {
    a.setAttribute('target', '_blank');
    a.setAttribute('rel', 'noopener');
  } else a.replaceWith(...a.childNodes);
}

const up = (at: string) => '../'.repeat(at.split('/').length - 1);
