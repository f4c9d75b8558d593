/** A place for the live quiz beside its static form, which stays for printing. */
export function livePlace(host: HTMLElement): HTMLElement {
  const live = document.createElement('div');
  live.className = 'live';
  return host.appendChild(live);
}
