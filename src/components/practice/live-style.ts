import css from './live.css?inline';

let there = false;

/**
 * Adds the live practice's rules to the page's own style sheet. The content security policy lets no new
 * style element in, and a linked one would not load from a USB stick; a rule added by script does both.
 */
export function addLiveStyle(): void {
  if (there) return;
  there = true;
  const own = [...document.styleSheets].find((s) => !s.href);
  // A copy whose styles are files has no policy either.
  const sheet = own ?? document.head.appendChild(document.createElement('style')).sheet;
  sheet?.insertRule(`@media all{${css}}`, sheet.cssRules.length);
}
