import { fold } from './fold.ts';

const scales: Record<string, number> = {
  k: 1e3,
  ng: 1e3,
  ngan: 1e3,
  nghin: 1e3,
  tr: 1e6,
  trieu: 1e6,
  cu: 1e6,
  t: 1e9,
  ty: 1e9,
  ti: 1e9,
};
const currency = ['d', 'dong', 'vnd', 'chan'];

/**
 * Numbers as people in Vietnam type them: "50k", "50 nghìn", "1tr2", "1,2 triệu", "1.200.000 đ", "1 triệu rưỡi",
 * "2 trăm nghìn". Tone marks and case do not matter. Digits said in words ("hai triệu") are not read: who dictates gets
 * digits from the phone.
 *
 * - A dot or comma followed by three digits parts thousands, else it is a decimal mark. Before "triệu" and "tỷ" a
 *   single comma is always a decimal mark: "1,250 triệu" is 1.250.000.
 * - Digits after a unit are its decimals: 1tr2 = 1tr20 = 1tr200 = 1.200.000. So are hundreds: "1 triệu 2 trăm".
 *
 * @param unit the item's own unit ("phút", "số"), which may be typed after the number
 * @returns undefined where something in it was not understood
 */
export function parseAmount(typed: string, unit = ''): number | undefined {
  const tokens = tokenise(typed, [...currency, ...fold(unit).split(' '), unit.trim()]);
  if (!tokens?.length) return undefined;
  let sum = 0;
  /** Size of the unit last read: 1e6 after "triệu". */
  let scale = 0;
  /** What stands before the next unit: as typed, or counted ("2 trăm"). */
  let group: string | number | undefined;
  let before = '';
  for (const token of tokens) {
    const size = scales[token];
    // "2 trăm trăm", "1 triệu rưỡi 200"
    if (!size && (before === 'ruoi' || (before === 'tram' && token !== 'ruoi'))) return undefined;
    const said = typeof group === 'string' ? readDigits(group, 0) : group;
    if (/\d/.test(token)) {
      const spaced = typeof group === 'string' && /^\d+$/.test(group) && /^\d{3}$/.test(token);
      if (group !== undefined && !spaced) return undefined;
      group = spaced ? group + token : token;
    } else if (token === 'nua' && group === undefined && !scale) group = 0.5;
    else if (token === 'ruoi') {
      if (before === 'tram' && said) group = said + 50;
      else if (group === undefined && scale) sum += scale / 2;
      else return undefined;
    } else if (token === 'tram') group = (said ?? 1) * 100;
    else if (token === 'chuc' && said) group = said * 10;
    else if (!size) return undefined;
    else if (group === undefined && sum) {
      if (size <= scale) return undefined;
      sum *= scale = size;
    } else {
      const value = typeof group === 'string' ? readDigits(group, size) : (group ?? 1);
      if (value === undefined || (scale && size >= scale)) return undefined;
      sum += value * size;
      scale = size;
      group = undefined;
    }
    before = token;
  }
  // "5 chục" alone means 50 to one and 50.000 to another.
  if (before === 'chuc') return undefined;
  if (group !== undefined) {
    const rest = scale ? decimals(group, scale) : typeof group === 'string' ? readDigits(group, 0) : group;
    if (rest === undefined) return undefined;
    sum += rest;
  }
  return /^\s*[-−]/.test(typed) ? -sum : sum;
}

/** Digits and folded words in order, without the units that may end them. Undefined where anything else is in it. */
function tokenise(typed: string, units: string[]): string[] | undefined {
  const plain = typed
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[đ₫]/g, 'd')
    .replace(/^\s*[-−]/, '')
    .replace(/[.,](?!\d)/g, ' ');
  if (/[^\da-z.,\s%]/.test(plain)) return undefined;
  const tokens = plain.match(/\d+(?:[.,]\d+)*|[a-z]+|%/g) ?? [];
  const isUnit = (token: string) => units.includes(token) && !(token in scales);
  while (tokens.length && isUnit(tokens[tokens.length - 1]!)) tokens.pop();
  return tokens;
}

/** "1.200.000", "1,2", "1 200" already joined. `scale` is the unit that follows, 0 for none. */
function readDigits(digits: string, scale: number): number | undefined {
  const [whole = '', ...groups] = digits.split(/[.,]/);
  if (!groups.length) return Number(whole);
  const marks = digits.replace(/\d/g, '');
  const thousands = groups.every((g) => g.length === 3) && new Set(marks).size === 1;
  if (thousands && whole !== '0' && !(marks === ',' && scale >= 1e6)) return Number(whole + groups.join(''));
  const last = groups.pop()!;
  const inner = marks.slice(0, -1);
  if (inner.includes(marks.slice(-1)) || groups.some((g) => g.length !== 3)) return undefined;
  return Number(`${whole}${groups.join('')}.${last}`);
}

/** What follows a unit: decimals of it ("1tr2", "1 triệu 2 trăm"), or the rest written out ("1 triệu 200.000"). */
function decimals(group: string | number, scale: number): number | undefined {
  if (typeof group === 'string' && /^\d{1,3}$/.test(group)) return (Number(group) * scale) / 10 ** group.length;
  const rest = typeof group === 'string' ? readDigits(group, 0) : (group * scale) / 1000;
  return rest !== undefined && rest < scale ? rest : undefined;
}
