/** Twelve signs at random, for things that are made on this computer. Works on plain http too, unlike randomUUID. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((n) => (n % 36).toString(36)).join('');
