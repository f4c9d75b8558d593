import aruco from 'js-aruco2';
import cv from 'js-aruco2/src/cv.js';
import type { Marker } from '../../core/classroom/votes.ts';

/** The family of markers on the cards: 250 of them, at least 12 of 36 cells apart. Cards in drawers stay valid. */
export const dictionaryName = 'ARUCO_MIP_36h12';

type Picture = { width: number; height: number; data: Uint8ClampedArray };
const { CV } = cv;
let detector: InstanceType<typeof aruco.AR.Detector> | undefined;

/**
 * Markers in a picture as a canvas gives it. Looks twice: sharp pictures are read with the library's own narrow
 * window; grainy or soft ones need smoothing and a wider one (measured in tests/unit/core/classroom/votes.test.ts).
 */
export function findCards(picture: Picture): Marker[] {
  detector ??= new aruco.AR.Detector({ dictionaryName, maxHammingDistance: 4 });
  const found = new Map<number, Marker[]>();
  for (const [smooth, reach] of [
    [0, 2],
    [2, 6],
  ] as const) {
    const markers = look(detector, picture, smooth, reach);
    // Doubles within one look matter (a copied card); the same card seen by both looks is one card.
    for (const m of markers) {
      const others = found.get(m.id)?.filter((o) => far(o, m)) ?? [];
      found.set(m.id, [...others, m]);
    }
  }
  return [...found.values()].flat();
}

function look(d: InstanceType<typeof aruco.AR.Detector>, picture: Picture, smooth: number, reach: number): Marker[] {
  CV.grayscale(picture, d.grey);
  if (smooth) CV.stackBoxBlur(d.grey, d.grey, smooth);
  CV.adaptiveThreshold(d.grey, d.thres, reach, 7);
  const contours = CV.findContours(d.thres, d.binary);
  const candidates = d.notTooNear(d.clockwiseCorners(d.findCandidates(contours, picture.width * 0.01, 0.05, 10)), 10);
  return d.findMarkers(d.grey, candidates, 49);
}

const far = (a: Marker, b: Marker) =>
  Math.hypot(a.corners[0]!.x - b.corners[0]!.x, a.corners[0]!.y - b.corners[0]!.y) > 12;
