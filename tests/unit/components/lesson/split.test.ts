import { expect, test } from 'vitest';
import { splitSlides } from '../../../../src/components/lesson/slides/split.ts';

const words = (n: number) => 'chữ '.repeat(n / 4).trim();

test('a short section is one slide, unchanged', () => {
  const html = '<p>Bà Sáu bán rau.</p><p>Bà run tay.</p>';
  expect(splitSlides(html)).toEqual([html]);
});

test('a long section is cut between paragraphs, and nothing is lost', () => {
  const blocks = [200, 200, 80, 200].map((n, i) => `<p>${i} ${words(n)}</p>`);
  const slides = splitSlides(blocks.join(''));
  expect(slides).toHaveLength(3);
  expect(slides.join('')).toBe(blocks.join(''));
});

test('a long list is cut between its entries, each part a list again', () => {
  const slides = splitSlides(`<ol>${[160, 160, 160].map((n) => `<li><b>x</b> ${words(n)}</li>`).join('')}</ol>`);
  expect(slides).toHaveLength(3);
  for (const s of slides) expect(s).toMatch(/^<ol><li>.*<\/li><\/ol>$/);
});

test('a line that announces what follows stays with it', () => {
  const slides = splitSlides(`<p>${words(280)}</p><p>Người kia nói:</p><p>“${words(200)}”</p>`);
  expect(slides.find((s) => s.includes('nói:'))).toContain('“');
});
