/**
 * The practice fills the screen: the page behind it is put to sleep, and the device's own Back closes the
 * practice instead of leaving the page.
 * @returns closes it; `closed` is called once, however it was closed.
 */
export function takeScreen(place: HTMLElement, closed: () => void): () => void {
  const asleep: Element[] = [];
  for (let el: Element = place; el.parentElement && el !== document.body; el = el.parentElement)
    for (const other of el.parentElement.children)
      if (other !== el && other.tagName !== 'SCRIPT' && !other.hasAttribute('inert')) {
        other.setAttribute('inert', '');
        asleep.push(other);
      }
  document.documentElement.style.overflow = 'hidden';
  history.pushState({ practice: true }, '');
  const onKey = (e: KeyboardEvent) => {
    // Slides behind the practice listen for keys too.
    e.stopPropagation();
    if (e.key === 'Escape') history.back();
  };
  place.addEventListener('keydown', onKey);
  addEventListener('popstate', function over() {
    removeEventListener('popstate', over);
    for (const el of asleep) el.removeAttribute('inert');
    document.documentElement.style.overflow = '';
    closed();
  });
  return () => history.back();
}
