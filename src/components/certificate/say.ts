import { isoDay } from '../../core/certificate/record.ts';
import { fill } from '../../i18n/fill.ts';
import type { Words } from '../../i18n/index.ts';

/** 21/11/2026 */
export const shortDate = (day: number): string => isoDay(day).split('-').reverse().join('/');

/** A day in words, as on paper. */
export function longDate(w: Words['certificate'], day: number): string {
  const [y, m, d] = isoDay(day).split('-').map(Number) as [number, number, number];
  return fill(w.date, { d, m, y });
}

export const points = (n: number, w: Words['certificate']): string =>
  String(Math.round(n * 100) / 100).replace('.', w.decimal);

/** The address a QR leads to. A copy built without its public address takes the one it is read at. */
export const publicBase = (site: string): string =>
  new URL(site).hostname === 'localhost' ? location.origin + new URL(site).pathname : site;
