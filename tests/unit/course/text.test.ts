import { expect, test } from 'vitest';
import type { Course, Lesson } from '../../../src/course/load.ts';
import { readText, sectionWords, tagsOf, textOf } from '../../../src/course/text.ts';

const file = 'src/content/modules/m/l/vi.mdx';
const lesson = (body: string) => ({ entry: { body, id: 'm/l/vi' } }) as unknown as Lesson;

test('Markdown becomes HTML, tags stay tags, wherever they stand', () => {
  expect(
    readText('<Story ask="Ai gọi & vì sao?">\n**Bà Sáu** gọi <Fact id="hotline" /> "ngay".\n</Story>', file),
  ).toEqual([
    {
      name: 'Story',
      attributes: { ask: 'Ai gọi & vì sao?' },
      text: [
        '<p><strong>Bà Sáu</strong> gọi ',
        { name: 'Fact', attributes: { id: 'hotline' }, text: [] },
        ' “ngay”.</p>',
      ],
    },
  ]);
});

test('a tag within a table or a list leaves the HTML around it whole', () => {
  const [before, fact, after] = readText('- a\n- số <Fact id="x" /> nhé\n\n| b |\n| --- |\n| c |\n', file);
  expect(fact).toMatchObject({ name: 'Fact' });
  expect(`${before}${after}`).toContain('<li>a</li>\n<li>số  nhé</li>\n</ul>');
  expect(after).toContain('<td>c</td>');
});

test('a step that stands on one line is not a paragraph', () => {
  const [steps] = readText('<Steps>\n<Step screen="home">Bấm **Mở**.</Step>\n<Step>Chờ.</Step>\n</Steps>', file);
  expect(tagsOf([steps!], 'Step').map((s) => s.text)).toEqual([['Bấm <strong>Mở</strong>.'], ['Chờ.']]);
});

test('a picture is a tag with what it shows', () => {
  expect(tagsOf(readText('Nhìn:\n\n![Nút xanh](./nut.png)', file), 'Picture')).toEqual([
    { name: 'Picture', attributes: { src: './nut.png', alt: 'Nút xanh' }, text: [] },
  ]);
});

test('comments are left out', () => {
  expect(readText('{/* for editors */}\n\nChữ {/* here too */}thường.', file)).toEqual(['\n<p>Chữ thường.</p>']);
});

test.each([
  ['<Story>\nKhông đóng.', `${file}:1:1: Expected a closing tag for \`<Story>\``],
  [
    'Chữ.\n\nCó {1 + 1} đồng.',
    `${file}:3:4: A lesson holds words and tags but no code. Remove {…}, import and export.`,
  ],
  ["import x from './x.js'\n\nChữ.", `${file}:1:1: A lesson holds words and tags but no code.`],
  ['Chữ.\n\n<Part id={1} title="x">\nChữ.\n</Part>', `${file}:3:1: Attributes of <Part> are written name="words".`],
  ['<Part {...more}>\nChữ.\n</Part>', `${file}:1:1: Attributes of <Part> are written name="words".`],
])('says where %j cannot be read and what to do', (body, reason) => {
  expect(() => readText(body, file)).toThrow(reason);
});

test('a lesson is read once for all its forms', () => {
  const one = lesson('Chữ.');
  expect(textOf(one)).toBe(textOf({ ...one }));
});

test('a section in plain words has its facts and no marks', () => {
  const course = { facts: new Map([['hotline', { text: '156' }]]) } as unknown as Course;
  const one = lesson('<Card>\nGọi **<Fact id="hotline" />** & chờ.\n\n- 2 < 3\n</Card>\n\n<Danger>\nKhác.\n</Danger>');
  expect(sectionWords(one, course, 'Card')).toBe('Gọi 156 & chờ. 2 < 3');
  expect(sectionWords(one, course, 'Broadcast')).toBe('');
});
