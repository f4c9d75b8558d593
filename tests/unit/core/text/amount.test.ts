import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { parseAmount } from '../../../../src/core/text/amount.ts';

describe('amount', () => {
  test.each([
    ['50000', 50_000],
    ['50.000', 50_000],
    ['50,000', 50_000],
    ['50 000', 50_000],
    ['50k', 50_000],
    ['50K', 50_000],
    ['50 k', 50_000],
    ['50.000đ', 50_000],
    ['50.000 đ', 50_000],
    ['50.000 đồng', 50_000],
    ['50.000 VNĐ', 50_000],
    ['50.000₫', 50_000],
    ['50 nghìn', 50_000],
    ['50 ngàn', 50_000],
    ['50nghin', 50_000],
    ['50 ngàn đồng', 50_000],
    ['50 nghìn.', 50_000],
    ['2k5', 2_500],
    ['1tr2', 1_200_000],
    ['1tr20', 1_200_000],
    ['1tr200', 1_200_000],
    ['1TR25', 1_250_000],
    ['1tr', 1_000_000],
    ['1,2 triệu', 1_200_000],
    ['1.2 triệu', 1_200_000],
    ['1,25tr', 1_250_000],
    ['1,250 triệu', 1_250_000],
    ['1.250 triệu', 1_250_000_000],
    ['1 triệu 2', 1_200_000],
    ['1 triệu 200', 1_200_000],
    ['1 triệu 200 nghìn', 1_200_000],
    ['1 triệu 200.000', 1_200_000],
    ['1 triệu 050 nghìn', 1_050_000],
    ['1.200.000 đ', 1_200_000],
    ['1.200.000', 1_200_000],
    ['1,200,000', 1_200_000],
    ['1 200 000', 1_200_000],
    ['1.200.000,50', 1_200_000.5],
    ['1 triệu rưỡi', 1_500_000],
    ['triệu rưỡi', 1_500_000],
    ['2 triệu rưởi', 2_500_000],
    ['nửa triệu', 500_000],
    ['2 tỷ', 2_000_000_000],
    ['2 tỉ', 2_000_000_000],
    ['2,5 tỷ', 2_500_000_000],
    ['2 tỷ 3', 2_300_000_000],
    ['2 nghìn tỷ', 2_000_000_000_000],
    ['2 trăm nghìn', 200_000],
    ['5 chục nghìn', 50_000],
    ['2 trăm rưỡi', 250],
    ['trăm rưỡi', 150],
    ['nửa trăm nghìn', 50_000],
    ['1,5 trăm nghìn', 150_000],
    ['1 triệu 2 trăm', 1_200_000],
    ['1 triệu 2 trăm nghìn', 1_200_000],
    ['1 triệu 2 trăm rưỡi', 1_250_000],
    ['2 trăm rưỡi nghìn', 250_000],
    ['1 nghìn 2 trăm', 1_200],
    ['5 nghìn rưỡi', 5_500],
    ['1 triệu 5 chục nghìn', 1_050_000],
    ['50 nghìn chẵn', 50_000],
    ['50 k vnđ', 50_000],
    ['5 củ', 5_000_000],
    ['1000.000', 1_000_000],
    ['1.200.000,500', 1_200_000.5],
    ['1,200.50', 1_200.5],
    ['1 triệu 1200', 1_001_200],
    ['1 tỷ 200 triệu 50 nghìn', 1_200_050_000],
    ['50.., ', 50],
    ['- 50k', -50_000],
    ['−5', -5],
    ['0', 0],
    ['0,5', 0.5],
    ['0.125', 0.125],
    ['-5', -5],
    ['  6  ', 6],
  ])('reads %s as %d', (typed, value) => {
    expect(parseAmount(typed)).toBeCloseTo(value, 6);
  });

  test.each([
    '',
    ' ',
    'đồng',
    'không biết',
    '50 xu',
    'k50k',
    '1 2',
    '50k 60k',
    '1.20.000',
    '1.200.00',
    '1,2,3',
    '5 nghìn triệu nghìn',
    '50?',
    '1..2k x',
    'rưỡi',
    '12/5',
    'hai triệu',
    '5 chục',
    'chục nghìn',
    '5 chục 200',
    '2 trăm trăm',
    '2 trăm chục nghìn',
    '0 trăm rưỡi',
    '200 rưỡi',
    '5 rưỡi',
    '1 nghìn 5 rưỡi',
    '1 triệu rưỡi 200',
    '1 triệu rưỡi rưỡi',
    '1 triệu nửa',
    '1 triệu 12 trăm',
    '5 nửa triệu',
    '1 nghìn nghìn',
    '1 triệu triệu',
    '2 triệu nghìn',
    '1 triệu 1.000.000',
    '1 triệu 2.000.000',
    '1 triệu 1.20.000',
    '1.20.000 nghìn',
    '1.200 000',
    '5 1.200',
    '1 2000',
    '12.34,5',
    '1.200.000.50',
    '1..2',
    '3-5',
    '5-',
    '%',
  ])('does not guess at "%s"', (typed) => {
    expect(parseAmount(typed)).toBeUndefined();
  });

  test.each([
    ['15 phút', 'phút', 15],
    ['15', 'phút', 15],
    ['6 chữ số', 'chữ số', 6],
    ['6 số', 'chữ số', 6],
    ['80 %', '%', 80],
    ['80%', '%', 80],
    ['2 năm', 'năm', 2],
  ])('takes the unit of the item in "%s"', (typed, unit, value) => {
    expect(parseAmount(typed, unit)).toBe(value);
  });

  test('does not take another unit for that of the item', () => {
    expect(parseAmount('15 giờ', 'phút')).toBeUndefined();
    expect(parseAmount('80%', 'đồng')).toBeUndefined();
  });

  test('reads back every whole number as Vietnamese writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
        expect(parseAmount(`${n.toLocaleString('vi-VN')} đ`)).toBe(n);
        expect(parseAmount(String(n))).toBe(n);
        expect(parseAmount(`${n} nghìn`)).toBe(n * 1000);
      }),
    );
  });

  test('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (typed, unit) => void parseAmount(typed, unit)));
  });
});
