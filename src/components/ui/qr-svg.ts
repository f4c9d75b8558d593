import encode from 'qr';

/**
 * A QR code as one path of horizontal runs, crisp at any size, with the four-cell quiet zone of ISO/IEC 18004.
 * @param ecc how much of it may be unreadable: `medium` (15 %) for paper, `low` (7 %) for a bright screen
 * @returns `size` is the side in cells, quiet zone included
 */
export function qrPath(text: string, ecc: 'low' | 'medium' = 'medium'): { path: string; size: number } {
  const cells = encode(text, 'raw', { ecc, border: 4 }) as unknown as boolean[][];
  const path = cells
    .flatMap((row, y) => row.map((on, x) => (on && !row[x - 1] ? `M${x} ${y}h${run(row, x)}v1H${x}` : '')))
    .join('');
  return { path, size: cells.length };
}

function run(row: boolean[], from: number): number {
  let to = from;
  while (row[to]) to++;
  return to - from;
}
