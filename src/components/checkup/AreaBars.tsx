import type { Change } from '../../core/checkup/report.ts';

const row = 46;
const width = 320;

/** The picture of the table below it, which is what screen readers read. */
export function AreaBars({ rows, areas }: { rows: readonly Change[]; areas: Record<string, string> }) {
  const long = (p: { earned: number; possible: number }) => Math.max(2, (p.earned / p.possible) * width);
  return (
    <svg class="area-bars" viewBox={`0 0 ${width} ${rows.length * row}`} aria-hidden="true">
      {rows.map((r, i) => (
        <g key={r.area} transform={`translate(0 ${i * row})`}>
          <text y="15">{areas[r.area]}</text>
          <rect class="all" y="21" width={width} height="16" rx="4" />
          <rect class="now" y="21" width={long(r.now)} height={r.before ? 10 : 16} rx="4" />
          {r.before && <rect class="before" y="32" width={long(r.before)} height="5" rx="2" />}
        </g>
      ))}
    </svg>
  );
}
