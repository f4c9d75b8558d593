import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitWords, numberWords } from '../../../../src/core/text/number-words.ts';
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

describe('says', () => {
  const says = (pairs: [written: string, said: string][]) => () => {
    for (const [written, said] of pairs) expect(spoken(written, 'vi'), written).toBe(said);
  };
  test(
    'times by the hour, full hours without their noughts',
    says([
      ['8h00', 'tám giờ'],
      ['17h30', 'mười bảy giờ ba mươi'],
      ['8g05', 'tám giờ năm'],
      ['10h–21g', 'mười giờ–hai mươi mốt giờ'],
    ]),
  );
  test(
    'a day as a day after a word that asks for one, else as a fraction',
    says([
      ['từ 3/4 đến 5/4', 'từ ba tháng bốn đến năm tháng bốn'],
      ['mùng 2/9/2025', 'mùng hai tháng chín năm hai nghìn không trăm hai mươi lăm'],
      ['1/2 số tiền', 'một trên hai số tiền'],
      ['24 / 7', 'hai mươi bốn trên bảy'],
    ]),
  );
  test(
    'a law by its number and year, without its letters, and goes on after it',
    says([
      ['Luật 13/2022/QH15', 'Luật mười ba, năm hai nghìn không trăm hai mươi hai'],
      ['Nghị định 5/2020/NĐ-CP quy định', 'Nghị định năm, năm hai nghìn không trăm hai mươi quy định'],
    ]),
  );
  test(
    'telephone numbers digit by digit, wherever they stand and however they are parted',
    says([
      ['0912.345.678 là số lạ', 'không chín một hai ba bốn năm sáu bảy tám là số lạ'],
      ['(0912-345-678)', '(không chín một hai ba bốn năm sáu bảy tám)'],
      ['+84 912 345 678', 'tám bốn chín một hai ba bốn năm sáu bảy tám'],
      ['19001006', 'một chín không không một không không sáu'],
      ['(báo 156) ngay', '(báo một năm sáu) ngay'],
      ['hotline: 156', 'hotline: một năm sáu'],
    ]),
  );
  test(
    'account and card numbers digit by digit, sums of twelve figures as sums',
    says([
      ['01234567890123456789', digitWords('01234567890123456789')],
      ['1234567890123456', digitWords('1234567890123456')],
      ['200000000000 đồng', 'hai trăm tỷ đồng'],
    ]),
  );
  test(
    'an amount as an amount, even where a telephone number could stand',
    says([
      ['đạt tới 100%', 'đạt tới một trăm phần trăm'],
      ['báo 500k', 'báo năm trăm nghìn'],
      ['gọi 113đ', 'gọi một trăm mười ba đồng'],
      ['tới 500 phút', 'tới năm trăm phút'],
      ['gọi 200 số máy, 5 phút', 'gọi hai không không số máy, năm phút'],
      ['số 20', 'số hai mươi'],
      ['số 1.200', 'số một nghìn hai trăm'],
      ['tới 120,5', 'tới một trăm hai mươi phẩy năm'],
      ['số nhà 113', 'số nhà một trăm mười ba'],
      ['có 220 bạn', 'có hai trăm hai mươi bạn'],
    ]),
  );
  test(
    'money as people write it',
    says([
      ['12tr5', 'mười hai triệu năm'],
      ['20tr hoặc 2 tr', 'hai mươi triệu hoặc hai triệu'],
      ['50 K', 'năm mươi nghìn'],
      ['50VND, 50₫', 'năm mươi đồng, năm mươi đồng'],
      ['5k/ngày', 'năm nghìn/ngày'],
    ]),
  );
  test(
    'decimals as a number, digit by digit after a nought',
    says([
      ['1,05 triệu', 'một phẩy không năm triệu'],
      ['1,50 triệu', 'một phẩy năm mươi triệu'],
    ]),
  );
  test(
    '“from … to” between figures, whatever the dash',
    says(['3-5', '3 - 5', '3–5', '3  —  5'].map((w) => [w, 'ba đến năm'])),
  );
  test(
    'an address in its parts, without what stands before it',
    says([
      ['https://abc.vn/a/b-c', 'abc chấm vn gạch chéo a gạch chéo b-c'],
      ['http://abc.com', 'abc chấm com'],
      ['abc.org/ và 1', 'abc chấm org gạch chéo và một'],
      [' abc.org/ ', 'abc chấm org gạch chéo'],
    ]),
  );
  test(
    'figures apart from the letters beside them, and no space inside brackets',
    says([
      ['iPhone15 Pro', 'iPhone mười lăm Pro'],
      ['5x', 'năm x'],
      ['SIM (5 số)', 'sim (năm số)'],
    ]),
  );
  test(
    'of two abbreviations the longer one',
    says([
      ['TP.HCM', 'thành phố Hồ Chí Minh'],
      ['TP Huế', 'thành phố Huế'],
      ['VD: a, VD b', 'ví dụ a, ví dụ b'],
      ['a, b v.v.', 'a, b vân vân'],
      ['(a, b v.v)', '(a, b vân vân)'],
      ['VNeIDx', 'VNeIDx'],
    ]),
  );
});

test('a size is said in syllables, with a space before it or not', () => {
  for (const unit of ['KB', 'MB', 'GB', 'kg', 'km', 'cm', 'mm', 'ml']) {
    expect(spoken(`5 ${unit} này`, 'vi')).toMatch(/^năm \p{Ll}+(?: \p{Ll}+)+ này$/u);
    expect(spoken(`5${unit}`, 'vi')).toBe(spoken(`5 ${unit}`, 'vi'));
  }
});

test.each([
  ['messages and payment', ['OTP', 'PIN', 'SMS', 'SIM', 'ATM', 'QR', 'COD']],
  ['devices', ['AI', 'APK', 'apk', 'ID', 'USB', 'GPS', 'Wi-Fi', 'wifi', '3G', '4G', '5G', 'ĐT']],
  ['the state', ['CCCD', 'CMND', 'BHYT', 'BHXH', 'UBND', 'NHNN', 'CSKH', 'VNeID']],
])('abbreviations of %s are said in syllables, none left out or left as it is', (_, names) => {
  for (const name of names) {
    const said = spoken(`Xem ${name} này`, 'vi');
    expect(said).toMatch(/^Xem \p{Ll}+(?: \p{Ll}+)* này$/u);
    expect(said).not.toBe(`Xem ${name} này`);
  }
});

test('English spells ours letter by letter, or says what they stand for', () => {
  for (const name of ['VNeID', 'VietQR', 'OTPs', 'QR', 'APK'])
    expect(spoken(`See ${name}.`, 'en')).toMatch(/^See (?:Viet )?\p{Lu}(?: \p{Lu}s?)+\.$/u);
  expect(spoken('CCCD, COD, 4T', 'en')).toBe('citizen ID card, cash on delivery, four T');
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
