/** Two bars for each group. The table under it says the same in numbers; the picture is for the back row. */
export function Chart({
  rows,
  label,
  before,
  after,
}: {
  rows: { name: string; before: number; after: number }[];
  label: string;
  before: string;
  after: string;
}) {
  const height = rows.length * 64 + 40;
  return (
    <svg class="chart" viewBox={`0 0 640 ${height}`} role="img" aria-label={label}>
      {[0, 25, 50, 75, 100].map((n) => (
        <g key={n}>
          <path d={`M${190 + n * 4} 0V${height - 24}`} class="chart-line" />
          <text x={190 + n * 4} y={height - 6} text-anchor="middle">
            {n}
          </text>
        </g>
      ))}
      {rows.map((r, i) => (
        <g key={r.name} transform={`translate(0 ${i * 64})`}>
          <text x="182" y="34" text-anchor="end">
            {r.name.length > 22 ? `${r.name.slice(0, 21)}…` : r.name}
          </text>
          <rect x="190" y="8" width={Math.max(1, r.before * 4)} height="20" class="chart-before" />
          <rect x="190" y="32" width={Math.max(1, r.after * 4)} height="20" class="chart-after" />
          <text x={196 + r.before * 4} y="24" class="chart-n">
            {Math.round(r.before)} {i === 0 ? before : ''}
          </text>
          <text x={196 + r.after * 4} y="48" class="chart-n">
            {Math.round(r.after)} {i === 0 ? after : ''}
          </text>
        </g>
      ))}
    </svg>
  );
}
