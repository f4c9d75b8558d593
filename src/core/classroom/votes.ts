/** One square marker found in a picture: its id and its corners, the marker's own upper left corner first, clockwise. */
export type Marker = { id: number; corners: readonly { x: number; y: number }[]; hammingDistance: number };

export type Letter = 'A' | 'B' | 'C' | 'D';
export const letters: readonly Letter[] = ['A', 'B', 'C', 'D'];

/** How far a card may lean (degrees from upright) and still count; beyond it, A and B could be mistaken. */
const lean = 35;

/**
 * The letter that stands on top. The four sides of a card, clockwise from the marker's own upper side, are A, B, C, D.
 * @returns undefined when the card leans too far to tell
 */
export function letterOnTop(corners: Marker['corners']): Letter | undefined {
  type Corner = Marker['corners'][number];
  if (corners.length !== 4) return undefined;
  const [a, b, c, d] = corners as [Corner, Corner, Corner, Corner];
  // From the middle of the marker to the middle of its own upper side; 0° is straight up in the picture, clockwise.
  const angle = (Math.atan2((a.x + b.x - c.x - d.x) / 2, -(a.y + b.y - c.y - d.y) / 2) * 180) / Math.PI;
  const turns = Math.round(angle / 90);
  if (Math.abs(angle - turns * 90) > lean) return undefined;
  // A card turned clockwise by a quarter has its fourth side, D, on top.
  return letters[(((-turns % 4) + 4) % 4) as 0 | 1 | 2 | 3];
}

/** What is known of one card: the letter last read, in how many frames in a row, and the vote that counts. */
export type Reading = { card: number; last: Letter; run: number; vote?: Letter };

/**
 * Takes one more frame. A letter counts once it was read in `steady` frames in a row; turning the card replaces the
 * vote, lowering it keeps it. Ids outside `roster` and doubtful reads are dropped: shirts and window frames
 * sometimes look like a marker.
 */
export function readFrame(
  before: readonly Reading[],
  markers: readonly Marker[],
  roster: ReadonlySet<number>,
  steady = 2,
): Reading[] {
  const now = new Map<number, Letter | undefined>();
  for (const m of markers) {
    const letter = letterOnTop(m.corners);
    if (!letter || m.hammingDistance > 3 || !roster.has(m.id)) continue;
    // Two cards with one number in the same picture: a copy, or a false read. Neither counts.
    now.set(m.id, now.has(m.id) ? undefined : letter);
  }
  const next = new Map(before.map((r) => [r.card, r]));
  for (const [card, letter] of now) {
    if (!letter) continue;
    const old = next.get(card);
    const run = old?.last === letter ? old.run + 1 : 1;
    const vote = run >= steady ? letter : old?.vote;
    next.set(card, { card, last: letter, run, ...(vote && { vote }) });
  }
  return [...next.values()];
}

/** How many hold each letter. Nobody by number: this is what the wall may show. */
export function countVotes(readings: readonly Reading[]): Record<Letter, number> {
  const counts = { A: 0, B: 0, C: 0, D: 0 };
  for (const r of readings) if (r.vote) counts[r.vote]++;
  return counts;
}
