/** How people type the same words. */
export const ways: Record<string, (q: string) => string> = {
  'as written': (q) => q,
  'without marks': (q) => q.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd'),
  'd for đ': (q) => q.replace(/đ/g, 'd'),
  decomposed: (q) => q.normalize('NFD'),
  capitals: (q) => q.toUpperCase(),
};
