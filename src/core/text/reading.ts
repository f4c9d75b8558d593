/**
 * Pieces between spaces that slow, clear speech into a loudspeaker takes a second: 132 a minute, so that
 * the 150 to 200 words of a script last 60 to 90 seconds (docs/authoring.md).
 */
const spokenPerSecond = 2.2;

/** Seconds to read a text aloud over a loudspeaker. */
export const readingSeconds = (text: string): number =>
  secondsSpoken(text.split(/\s+/).filter((w) => /[\p{L}\p{N}]/u.test(w)).length);

/** Seconds that so many pieces between spaces take. */
export const secondsSpoken = (pieces: number): number => Math.round(pieces / spokenPerSecond);
