/** A share as people read it: "63%", or a dash where nothing was measured. */
export const percent = (share: number | undefined): string => (share === undefined ? '–' : `${Math.round(share)}%`);
/** With a sign, for changes. */
export const signed = (n: number): string => `${n > 0 ? '+' : n < 0 ? '−' : ''}${Math.abs(Math.round(n))}`;
