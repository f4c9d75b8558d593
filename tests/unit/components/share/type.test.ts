import { expect, test } from 'vitest';
import { line, unset, widthOf, wrap } from '../../../../src/components/share/picture/type.ts';
import { addressOf } from '../../../../src/components/share/address.ts';
import { readCourse } from '../../../../src/integrations/content-lint/read.ts';

test('the fonts have every letter of every title and goal, in both languages and weights', () => {
  const course = readCourse('src/content');
  const words = [
    ...course.modules.flatMap((m) => [
      m.file.value!.title,
      m.file.value!.summary,
      (m.file.en!.data as { title: string }).title,
    ]),
    ...course.lessons.flatMap((l) => [l.vi.value!, l.en!.value!].flatMap((front) => [front.title, front.goal])),
  ];
  expect(words.length).toBeGreaterThan(200);
  expect(words.flatMap((w) => [400, 700].flatMap((weight) => unset(w, weight as 400 | 700)))).toEqual([]);
  expect(unset('một ✓ hai', 700)).toEqual(['✓']);
});

test('a letter with two marks is one glyph, however it was typed', () => {
  expect(line('ệ'.normalize('NFD'), 0, 0, 40, 700, '#000')).toBe(line('ệ', 0, 0, 40, 700, '#000'));
  expect(line('ệ', 0, 0, 40, 700, '#000').match(/<path/g)).toHaveLength(1);
});

test('lines keep within their width, and what does not fit ends in “…”', () => {
  const title = 'Việc nhẹ, lãi cao, trúng thưởng, người tình trên mạng';
  const lines = wrap(title, 60, 700, 600);
  expect(lines.join(' ')).toBe(title);
  expect(lines.every((l) => widthOf(l, 60, 700) <= 600)).toBe(true);
  const cut = wrap(title, 60, 700, 600, 2);
  expect(cut).toHaveLength(2);
  expect(cut[1]).toMatch(/…$/);
  expect(widthOf(cut[1]!, 60, 700)).toBeLessThanOrEqual(600);
});

test('what is sent is the page one is on; from a stick or a file, its address on the web', () => {
  const at = { protocol: 'https:', origin: 'https://hoc.example.vn', pathname: '/hoc/a/b/' };
  expect(addressOf(at, 'https://other.example/')).toBe('https://hoc.example.vn/hoc/a/b/');
  expect(addressOf({ ...at, protocol: 'file:' }, 'https://hoc.example.vn/a/b/')).toBe('https://hoc.example.vn/a/b/');
});
