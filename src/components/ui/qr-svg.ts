import encode from 'qr';

/** One path of a QR code, and how many cells it is wide. */
export function qrPath(text: string): { path: string; size: number } {
  const cells = encode(text, 'raw', { ecc: 'medium', border: 2 }) as unknown as boolean[][];
  return {
    size: cells.length,
    path: cells.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join(''),
  };
}
