/** How people type the same words. */
export const ways: Record<string, (q: string) => string> = {
  'as written': (q) => q,
  'without marks': (q) => withD(q.normalize('NFD').replace(/[\u0300-\u036f]/g, '')),
  'd for đ': withD,
  decomposed: (q) => q.normalize('NFD'),
  capitals: (q) => q.toUpperCase(),
};

function withD(q: string): string {
  return q.replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
