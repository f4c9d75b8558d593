import aruco from 'js-aruco2';
import { dictionaryName } from './find-cards.ts';

/** The white cells of a marker as one SVG path on an 8 × 8 square. */
export function whiteCells(card: number): string {
  const bits = new aruco.AR.Dictionary(dictionaryName).codeList[card]!;
  return [...bits].map((bit, i) => (bit === '1' ? `M${(i % 6) + 1} ${Math.floor(i / 6) + 1}h1v1h-1z` : '')).join('');
}
