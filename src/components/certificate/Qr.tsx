import encodeQR from 'qr';

/** A QR at level M, drawn as one path: crisp at any size, on paper and screen. `label` says what it is for. */
export function Qr({ text, label }: { text: string; label: string }) {
  const cells = encodeQR(text, 'raw', { ecc: 'medium', border: 3 });
  const path = cells
    .flatMap((row, y) => row.map((on, x) => (on && !row[x - 1] ? `M${x} ${y}h${run(row, x)}v1H${x}` : '')))
    .join('');
  return (
    <svg
      class="rec-qr"
      viewBox={`0 0 ${cells.length} ${cells.length}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function run(row: boolean[], from: number): number {
  let to = from;
  while (row[to]) to++;
  return to - from;
}
