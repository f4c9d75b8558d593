/** A new element with plain words in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

export function link(text: string, href: string, className = ''): HTMLAnchorElement {
  const made = element('a', text, className);
  made.href = href;
  return made;
}
