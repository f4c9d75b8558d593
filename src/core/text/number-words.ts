const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const scales = ['', ' nghìn', ' triệu', ' tỷ'];

/** A whole number from 0 to 999 999 999 999 as Vietnamese says it: 21 "hai mươi mốt", 105 "một trăm lẻ năm". */
export function numberWords(n: number): string {
  if (n === 0) return digits[0]!;
  const groups: string[] = [];
  for (let rest = n, i = 0; rest > 0; rest = Math.floor(rest / 1000), i++) {
    const group = rest % 1000;
    if (group) groups.unshift(upTo999(group, rest >= 1000) + scales[i]!);
  }
  return groups.join(' ');
}

/** `full`: something stands before it, so that an empty hundred is said too ("không trăm lẻ năm"). */
function upTo999(n: number, full: boolean): string {
  const [hundred, ten, one] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const said: string[] = [];
  if (hundred || full) said.push(`${digits[hundred]} trăm`);
  if (ten > 1) said.push(`${digits[ten]} mươi`);
  else if (ten) said.push('mười');
  else if (one && said.length) said.push('lẻ');
  if (one) said.push(one === 1 && ten > 1 ? 'mốt' : one === 5 && ten ? 'lăm' : digits[one]!);
  return said.join(' ');
}

/** Digit by digit, as a telephone number is read: "156" is "một năm sáu". */
export const digitWords = (number: string): string =>
  [...number.replace(/\D/g, '')].map((d) => digits[Number(d)]).join(' ');
