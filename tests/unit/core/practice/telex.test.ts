import { expect, test } from 'vitest';
import { telex } from '../../../../src/core/practice/telex.ts';

test.each([
  ['khoer', 'khỏe'],
  ['chowj', 'chợ'],
  ['chof', 'chò'],
  ['ddi', 'đi'],
  ['Hoaf', 'Hòa'],
  ['toans', 'toán'],
  ['quas', 'quá'],
  ['giaf', 'già'],
  ['gif', 'gì'],
  ['nuowcs', 'nước'],
  ['dduowngf', 'đường'],
  ['tieengs vieetj', 'tiếng việt'],
  ['thuyr', 'thủy'],
  ['nguyeenx', 'nguyễn'],
  ['camr own', 'cảm ơn'],
  ['ngoaif', 'ngoài'],
  ['mas', 'má'],
  ['muas', 'múa'],
  ['muoons', 'muốn'],
  ['gias', 'giá'],
  ['giuwx', 'giữ'],
  ['aj', 'ạ'],
  ['cho', 'cho'],
  ['s', 's'],
  ['caan', 'cân'],
  ['nawm', 'năm'],
  ['thuees', 'thuế'],
  ['khuya', 'khuya'],
  ['Quas', 'Quá'],
  ['Anhs', 'Ánh'],
  ['Ddoong', 'Đông'],
  ['Uwowcs Uowc', 'Ước Ươc'],
  ['Giaf', 'Già'],
  ['chos', 'chó'],
  ['', ''],
  ['2 kg', '2 kg'],
])('%s shows as %s', (keys, shown) => {
  expect(telex(keys)).toBe(shown);
});

test('no letter is ever lost on the way to the last key', () => {
  expect([...'chowj'].map((_, i) => telex('chowj'.slice(0, i + 1)))).toEqual(['c', 'ch', 'cho', 'chơ', 'chợ']);
});
