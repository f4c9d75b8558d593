import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkItem } from '../../src/integrations/content-lint/items/check-item.ts';
import { formatOf, readers, writers } from '../../src/interchange/formats.ts';
import { fromHtml, toHtml } from '../../src/interchange/html.ts';
import type { Imported } from '../../src/interchange/question.ts';
import { writeQti } from '../../src/interchange/qti/write.ts';
import { bent, fuzz, nasty } from './fuzz.ts';

const moodle = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<quiz><question type="multichoice"><name><text>x</text></name><questiontext format="html"><text>${inside}</text></questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question></quiz>`;
const said = (bank: Imported) => bank.problems.map((p) => `${p.line} ${p.message} ${p.fix}`).join('\n');

test('a bomb of entities is never unfolded', () => {
  const bomb = `<!DOCTYPE q [<!ENTITY a "haha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`;
  const outside = readers['moodle-xml'](moodle('&j; Làm gì?', bomb));
  expect(JSON.stringify(outside).length).toBeLessThan(5000);
  const inside = readers['moodle-xml'](moodle('&j;').replace('<question type', `${bomb}<question type`));
  expect(JSON.stringify(inside).length).toBeLessThan(5000);
  const within = readers['moodle-xml'](
    `<quiz><question type="multichoice">${bomb}<name><text>&j;</text></name></question></quiz>`,
  );
  expect(within.items).toEqual([]);
  expect(said(within)).toContain('1 ');
});

test('a file outside the bank is never read', () => {
  const entity = '<!DOCTYPE q [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
  for (const text of [moodle('&f; Làm gì?', entity), moodle('&f;').replace('<question ', `${entity}<question `)])
    expect(JSON.stringify(readers['moodle-xml'](text))).not.toContain('root:');
});

test('tags within tags within tags, a hundred thousand deep, are refused in words or read as words', () => {
  const deep = (open: string, close: string) => open.repeat(100_000) + 'x' + close.repeat(100_000);
  for (const html of [deep('<b>', '</b>'), deep('<div>', '</div>'), '<p>'.repeat(100_000)]) {
    expect(fromHtml(html).words.length).toBeLessThan(1_000_000);
    expect(said(readers['moodle-xml'](moodle(`<![CDATA[${html}]]>`)))).not.toContain('undefined');
  }
  const nested = readers['moodle-xml'](moodle(deep('<a>', '</a>')));
  expect(said(nested)).toBe(
    '1 This question cannot be read: Maximum nested tags exceeded. Write the question anew, without what makes it so.',
  );
  for (const open of ['{', '[html]{', '::', '~', '{=%']) expect(readers.gift(open.repeat(20_000)).items).toEqual([]);
  const yaml = readers.yaml(`items: ${'['.repeat(5000)}${']'.repeat(5000)}`);
  expect(yaml.items).toEqual([]);
  expect(said(yaml)).not.toBe('');
});

test('a bomb of YAML aliases is refused in words', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghij'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]}, `.repeat(9)}]`),
  ];
  const bank = readers.yaml(`${bomb.join('\n')}\nitems: [*j]\n`);
  expect(bank.items).toEqual([]);
  expect(said(bank)).not.toBe('');
});

const samples = {
  gift: readFileSync('tests/fixtures/banks/village.gift', 'utf8'),
  'moodle-xml': readFileSync('tests/fixtures/banks/village.xml', 'utf8'),
  aiken: readFileSync('tests/fixtures/banks/village.aiken.txt', 'utf8'),
  yaml: readFileSync('src/content/modules/online-safety/fake-police-call/quiz.yml', 'utf8'),
};
for (const format of ['gift', 'moodle-xml', 'aiken', 'yaml'] as const)
  test(`${format}, whatever is done to it: read or refused in words, and nothing in it is ever markup`, async () => {
    await fuzz(
      `bank-${format}`,
      fc.property(fc.oneof(bent(samples[format]), nasty), (text) => {
        const bank = readers[format](text);
        expect(bank.items.length).toBe(bank.lines.length);
        for (const p of bank.problems) {
          expect(p.line).toBeGreaterThan(0);
          expect(p.message.length).toBeGreaterThan(10);
          expect(p.fix.length).toBeGreaterThan(10);
        }
        for (const item of bank.items) {
          expect(toHtml(item.prompt)).not.toMatch(/<(?!\/?strong>|br \/>)/);
          checkItem(item);
        }
        for (const write of Object.values(writers)) write(bank.items);
        // GIFT and YAML hold plain text; in these two an angle bracket would be a tag.
        for (const xml of [writers['moodle-xml'](bank.items).text, ...Object.values(writeQti(bank.items).files)])
          expect(xml).not.toMatch(/<(script|img|svg|iframe)\b/i);
      }),
      150,
    );
  });

test('QTI is written, never read: such a file says what can be', () => {
  const qti = '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"><itemBody/></assessmentItem>';
  expect(formatOf('x.xml', qti)).toBe('moodle-xml');
  expect(said(readers['moodle-xml'](qti))).toBe(
    '1 There is no <question> in this file. Export from Moodle as “Moodle XML”.',
  );
});

test('5,000 questions go through every format, and one broken one among them is named with its line', () => {
  const question = (i: number) => `::Câu ${i}::Người lạ gọi lần ${i}, làm gì trước?{=Tắt máy#Đúng. ~Nói chuyện#Sai.}\n`;
  const text = Array.from({ length: 5000 }, (_, i) => (i === 2500 ? 'Hỏng {=a ~b\n' : question(i))).join('\n');
  const bank = readers.gift(text);
  expect(bank.items).toHaveLength(4999);
  expect(bank.problems.map((p) => p.line)).toEqual([5001]);
  expect(new Set(bank.items.map((i) => i.id)).size).toBe(4999);
  for (const [format, write] of Object.entries(writers))
    expect(readers[format as keyof typeof writers](write(bank.items).text).items, format).toHaveLength(4999);
  expect(Object.keys(writeQti(bank.items).files)).toHaveLength(5000);
});
