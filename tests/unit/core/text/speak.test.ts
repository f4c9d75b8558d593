import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digitWords, numberWords } from '../../../../src/core/text/number-words.ts';
import { sentenceSpans } from '../../../../src/core/text/sentences.ts';
import { spoken } from '../../../../src/core/text/speak.ts';
import { readWords } from './read-words.ts';

test.each([
  [0, 'không'],
  [1, 'một'],
  [4, 'bốn'],
  [10, 'mười'],
  [11, 'mười một'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi bốn'],
  [55, 'năm mươi lăm'],
  [101, 'một trăm lẻ một'],
  [110, 'một trăm mười'],
  [1005, 'một nghìn không trăm lẻ năm'],
  [2026, 'hai nghìn không trăm hai mươi sáu'],
  [18500, 'mười tám nghìn năm trăm'],
  [2_000_000, 'hai triệu'],
  [1_000_005, 'một triệu không trăm lẻ năm'],
  [18_900_000_000, 'mười tám tỷ chín trăm triệu'],
])('says the number %d as “%s”', (n, words) => {
  expect(numberWords(n)).toBe(words);
});

test('a number said in words is read back as the same number', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (n) => readWords(numberWords(n)) === n));
});

test('a telephone number is said digit by digit', () => {
  expect(digitWords('1800 6838')).toBe('một tám không không sáu tám ba tám');
});

test.each([
  ['Giá 2.000.000 đồng.', 'Giá hai triệu đồng.'],
  ['Báo 156.', 'Báo một năm sáu.'],
  ['Báo số lạ tới 156.', 'Báo số lạ tới một năm sáu.'],
  ['Gọi 113 ngay.', 'Gọi một một ba ngay.'],
  ['Gọi 1800.6838', 'Gọi một tám không không sáu tám ba tám'],
  ['Gọi 1900 1006', 'Gọi một chín không không một không không sáu'],
  ['Số máy 0912 345 678', 'Số máy không chín một hai ba bốn năm sáu bảy tám'],
  ['Chuyển tới 200 nghìn', 'Chuyển tới hai trăm nghìn'],
  ['số 185.000 đồng', 'số một trăm tám mươi lăm nghìn đồng'],
  ['1 trong 220 người', 'một trong hai trăm hai mươi người'],
  ['từ ngày 01/07/2025', 'từ ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm'],
  ['21/11/2026', 'ngày hai mươi mốt tháng mười một năm hai nghìn không trăm hai mươi sáu'],
  ['chậm nhất ngày 31/01 năm sau', 'chậm nhất ngày ba mươi mốt tháng một năm sau'],
  ['Nghị định 118/2025/NĐ-CP', 'Nghị định một trăm mười tám, năm hai nghìn không trăm hai mươi lăm'],
  ['lúc 8:30', 'lúc tám giờ ba mươi'],
  ['7h sáng', 'bảy giờ sáng'],
  ['Đạt 80%', 'Đạt tám mươi phần trăm'],
  ['5–7 phút', 'năm đến bảy phút'],
  ['1,5 triệu', 'một phẩy năm triệu'],
  ['50k', 'năm mươi nghìn'],
  ['1tr2', 'một triệu hai'],
  ['50.000đ', 'năm mươi nghìn đồng'],
  ['24/7', 'hai mươi bốn trên bảy'],
  ['mức độ 02', 'mức độ không hai'],
  ['Không đọc mã OTP, mã PIN', 'Không đọc mã ô tê pê, mã pin'],
  ['Quét VietQR, mở VNeID', 'Quét Việt kiu a, mở vê en i đê'],
  ['4T', 'bốn tê'],
  ['Chữ 4G, 5G', 'Chữ bốn gờ, năm gờ'],
  ['TP. Hồ Chí Minh', 'thành phố Hồ Chí Minh'],
  ['CCCD và BHYT', 'căn cước công dân và bảo hiểm y tế'],
  ['Wi-Fi, tệp .apk', 'wai phai, tệp .a pê ca'],
  ['Vào dichvucong.gov.vn', 'Vào dichvucong chấm gov chấm vn'],
  ['tinnhiemmang.vn/website-lua-dao', 'tinnhiemmang chấm vn gạch chéo website-lua-dao'],
  ['gói 5 GB', 'gói năm ghi ga bai'],
  ['**Tắt máy.** Không cần chào.', 'Tắt máy. Không cần chào.'],
])('says “%s” as “%s”', (written, said) => {
  expect(spoken(written, 'vi')).toBe(said);
});

test('English keeps its figures and spells the abbreviations', () => {
  expect(spoken('Never read an OTP: call 156.', 'en')).toBe('Never read an O T P: call 156.');
});

test('no digit is left for a Vietnamese voice to guess at', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.constantFrom('', 'gọi ', 'số ', 'ngày ', 'x'),
      fc.constantFrom('', ' đồng', '%', 'k', ' GB', '.'),
      (n, before, after) => !/\d/.test(spoken(`${before}${n}${after}`, 'vi')),
    ),
  );
});

test('a sentence ends at its full stop, not at an abbreviation or inside a number', () => {
  const text = 'Tới TP. Hồ Chí Minh. Trả 1.200.000 đồng! Người ta nói: “Chuyển tiền ngay. Nhanh lên.” Xong';
  expect(sentenceSpans(text).map(([a, b]) => text.slice(a, b))).toEqual([
    'Tới TP. Hồ Chí Minh.',
    'Trả 1.200.000 đồng!',
    'Người ta nói:',
    '“Chuyển tiền ngay.',
    'Nhanh lên.”',
    'Xong',
  ]);
});

test('no stretch is longer than a voice can say in one go, and no word is lost', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('một', 'hai,', 'ba.', 'bốn;', '“năm”', 'TP.', 'sáu?'), { maxLength: 120 }),
      (words) => {
        const text = words.join(' ');
        const pieces = sentenceSpans(text).map(([a, b]) => text.slice(a, b));
        return pieces.every((p) => p.length <= 181) && pieces.join('').replace(/\s/g, '') === text.replace(/\s/g, '');
      },
    ),
  );
});
