import { parse } from 'node-html-parser';

/** What a file that stands alone has no use for: other pages, and what only they do. */
const elsewhere =
  'header.top, footer.foot, .skip, it-guest, .head .btns > a, nav.pn, link, meta[property], script[type="application/ld+json"]';

/**
 * A lesson that needs no other file: file managers and messengers on phones open one file, alone.
 *
 * @param css all its styles; fonts are left to the phone
 * @param script what its islands run
 */
export function alone(html: string, css: string, script: string): string {
  const page = parse(html, { comment: false });
  for (const part of page.querySelectorAll(elsewhere)) part.remove();
  for (const part of page.querySelectorAll('script[type="module"]')) part.remove();
  for (const link of page.querySelectorAll('a[href^="/"]')) link.replaceWith(`<span>${link.innerHTML}</span>`);
  page.querySelector('html')!.removeAttribute('data-font');
  const styles = css.replace(/@font-face\s*\{[^}]*\}/g, '');
  page.querySelector('head')!.insertAdjacentHTML('beforeend', `<style>${styles}</style>`);
  page
    .querySelector('body')!
    .insertAdjacentHTML('beforeend', `<script>${script.replaceAll('</script', '<\\/script')}</script>`);
  return page.toString();
}
