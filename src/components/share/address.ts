/** The address one is at, without the place in the page; read from a stick or a file, the address it has on the web. */
export function addressOf(at: Pick<Location, 'protocol' | 'origin' | 'pathname'>, canonical = ''): string {
  return at.protocol === 'file:' ? canonical : at.origin + at.pathname;
}
