/** Scrolls `box`, and nothing else, as little as shows all of `el` with room for its ring. */
export function reveal(el: Element, box: Element): void {
  const [e, b] = [el.getBoundingClientRect(), box.getBoundingClientRect()];
  const room = 16;
  if (e.bottom + room > b.bottom) box.scrollTop += e.bottom + room - b.bottom;
  if (e.top - room < b.top) box.scrollTop += e.top - room - b.top;
}
