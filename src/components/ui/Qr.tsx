import { qrPath } from './qr-svg.ts';

type Props = {
  text: string;
  /** What it is for, or where it leads. */
  label: string;
  ecc?: 'low' | 'medium';
  class?: string;
};

/** A QR code, on the page at build time or drawn by an island. */
export function Qr({ text, label, ecc, class: className = 'qr' }: Props) {
  const { path, size } = qrPath(text, ecc);
  return (
    <svg class={className} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
