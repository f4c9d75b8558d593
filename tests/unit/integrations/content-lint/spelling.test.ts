import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dictionaryOf, newTonePlace, spellContent } from '../../../../src/integrations/content-lint/spelling.ts';
import { formatFinding } from '../../../../src/integrations/content-lint/lint.ts';
import { folderWith, swap } from './sample-course.ts';

const dictionary = dictionaryOf('# names\nZalo  Wi Fi # a network\n');

test.each([
  ['hoà', 'hòa'],
  ['khoẻ', 'khỏe'],
  ['thuỷ', 'thủy'],
  ['doạ', 'dọa'],
  ['Toà', 'Tòa'],
  ['quý', 'quý'],
  ['quỷ', 'quỷ'],
  ['hoàn', 'hoàn'],
  ['khoác', 'khoác'],
  ['huýt', 'huýt'],
  ['hòa', 'hòa'],
  ['của', 'của'],
  ['quả', 'quả'],
])('%s is written %s', (old, now) => {
  expect(newTonePlace(old)).toBe(now);
});

test.each(['đường', 'hòa', 'khóa', 'Nguyễn', 'xóa', 'Thủy', 'quý', 'Zalo', 'nghiêng'])('knows %s', (word) => {
  expect(dictionary.has(word)).toBe(true);
});

test.each(['nguời', 'đuờng', 'hoà', 'nguyễnn', 'zalo'])('does not know %s', (word) => {
  expect(dictionary.has(word)).toBe(false);
});

describe('a misspelt lesson', () => {
  const said = (sentence: string) =>
    folderWith({ vi: swap('Kẻ gian cần ta sợ.', sentence) }, (root) =>
      spellContent(root, dictionary).map((f) => `${f.line}:${f.column} ${f.message} ${f.fix}`),
    );
  test('is told what is near', () => {
    expect(said('Mấy nguời quen.')).toEqual([
      expect.stringMatching(/^21:5 The dictionary has no “nguời”\. Perhaps “.*người/),
    ]);
  });
  test('is told the place of the tone', () => {
    expect(said('Đổi ổ khoá mới.')).toEqual(['21:7 “khoá” has its tone in the old place. Write “khóa”.']);
  });
  test.each([
    'Mã OTP gửi qua Wi-Fi.',
    'Kẻ gian gửi bocongan-xacminh.top tới.',
    'Mật khẩu là Vitxiem3con.',
    'Máy hiện NGUYEN THI TU.',
    'Mở VNeID ra.',
  ])('“%s” is no mistake', (sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});

test('the course itself is spelt right', () => {
  expect(
    spellContent('src/content', dictionaryOf(readFileSync('src/content/spelling.txt', 'utf8'))).map(formatFinding),
  ).toEqual([]);
});
