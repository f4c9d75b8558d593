import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceSpans } from '../../../../src/core/text/sentences.ts';

const sentences = (text: string) => sentenceSpans(text).map(([start, end]) => text.slice(start, end));

test('a sentence ends at its full stop, not at an abbreviation or inside a number', () => {
  expect(
    sentences('Tới TP. Hồ Chí Minh. Trả 1.200.000 đồng! Người ta nói: “Chuyển tiền ngay. Nhanh lên.” Xong'),
  ).toEqual([
    'Tới TP. Hồ Chí Minh.',
    'Trả 1.200.000 đồng!',
    'Người ta nói:',
    '“Chuyển tiền ngay.',
    'Nhanh lên.”',
    'Xong',
  ]);
});

describe('a full stop ends no sentence', () => {
  test.each([
    ['after an abbreviation at the very beginning', 'TP. Huế mưa.'],
    ['after one in brackets or quotes', 'Chợ (Q. 5) và “P. 3” đóng cửa.'],
    ['inside one', 'Hỏi đ/c. Ba, v.v. và người nhà.'],
    ['inside an address', 'Vào dichvucong.gov.vn nhé.'],
  ])('%s', (_, text) => {
    expect(sentences(text)).toEqual([text]);
  });
  test('but it does after a word that only ends like one', () => {
    expect(sentences('Mở UTP. Rồi đi.')).toEqual(['Mở UTP.', 'Rồi đi.']);
  });
  test('and an abbreviation before the last word keeps no later stop from ending one', () => {
    expect(sentences('Ở P. 3. Rồi đi.')).toEqual(['Ở P. 3.', 'Rồi đi.']);
  });
});

test('several marks, and the quotes and brackets behind them, belong to the sentence they end', () => {
  expect(sentences('Ai?! Chờ… rồi gọi... (Xong rồi.) “Thế à?”')).toEqual([
    'Ai?!',
    'Chờ…',
    'rồi gọi...',
    '(Xong rồi.)',
    '“Thế à?”',
  ]);
});

test('a colon ends one only before speech, however many spaces between; a line always does', () => {
  expect(sentences('Nhớ: khóa máy\n\nHọ nói:   “Alô”\nHết')).toEqual(['Nhớ: khóa máy', 'Họ nói:', '“Alô”', 'Hết']);
});

test('what has no letter and no figure is not said, and no space is', () => {
  expect(sentences('  Một. \n – \n … \n  2  ')).toEqual(['Một.', '2']);
  expect(sentences(' … ')).toEqual([]);
});

describe('a stretch too long for one breath', () => {
  const words = (n: number, mark = '') => Array(n).fill('bà').join(' ') + mark;

  test('is parted at its last comma or semicolon in reach, whichever is later', () => {
    const [first, second, third] = [words(20, ','), words(20, ';'), words(30)];
    expect(sentences(`${first} ${second} ${third}`)).toEqual([`${first} ${second}`, third]);
    expect(sentences(`${first.replace(',', ';')} ${second.replace(';', ',')} ${third}`)).toHaveLength(2);
  });
  test('without one, at a space', () => {
    const [first, second] = sentences(words(80));
    expect(`${first} ${second}`).toBe(words(80));
    expect(first!.length).toBeGreaterThan(170);
  });
  test('without a space, not at all; what goes before and after is kept', () => {
    const long = 'a'.repeat(200);
    expect(sentences(`Một. ${long}. Hai.`)).toEqual(['Một.', `${long}.`, 'Hai.']);
  });
  test('one that just fits stays whole', () => {
    expect(sentences(words(60).concat('a'))).toEqual([`${words(60)}a`]);
    expect(words(60).concat('a')).toHaveLength(180);
  });
});

test('no stretch is longer than a voice can say in one go, and no word is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('một', 'hai,', 'ba.', 'bốn;', '“năm”', 'TP.', 'sáu'), { maxLength: 120, size: 'max' }),
      (words) => {
        const text = words.join(' ');
        const pieces = sentences(text);
        return pieces.every((p) => p.length <= 181) && pieces.join('').replace(/\s/g, '') === text.replace(/\s/g, '');
      },
    ),
  );
});
