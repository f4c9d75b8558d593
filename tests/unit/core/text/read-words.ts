const ones = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const scales: Record<string, number> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 };

/** Reads "hai trăm năm mươi nghìn" back into 250000: the way back, written apart from the way there. */
export function readWords(said: string): number {
  let sum = 0;
  let group = 0;
  let digit = 0;
  for (const word of said.split(' ')) {
    if (word in scales) {
      sum += (group + digit) * scales[word]!;
      group = digit = 0;
    } else if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word === 'mốt') digit = 1;
    else if (word === 'tư') digit = 4;
    else if (word === 'lăm') digit = 5;
    else if (word !== 'lẻ') digit = ones.indexOf(word);
  }
  return sum + group + digit;
}
