/**
 * Where a slide show stands, as a whole. Windows send all of it at every change, never a difference: a lost message
 * then costs nothing, and a window that was reloaded catches up with one message.
 */
export type SlideState = {
  /** Grows by one with every change anywhere. */
  seq: number;
  /** Which window made the change; settles two changes made at once. */
  from: string;
  at: number;
  black: boolean;
  /** Slides whose answer is shown. */
  revealed: number[];
  /** When the lesson's clock was started, in milliseconds since 1970; absent before. */
  started?: number;
};

export const firstSlide = (from: string): SlideState => ({ seq: 0, from, at: 0, black: false, revealed: [] });

/** The state that counts. The same whichever window asks. */
export const newer = (a: SlideState, b: SlideState): SlideState =>
  a.seq !== b.seq ? (a.seq > b.seq ? a : b) : a.from >= b.from ? a : b;

/** What a window heard or kept, if it is a state at all. */
export function readState(x: unknown): SlideState | undefined {
  if (typeof x !== 'object' || x === null) return undefined;
  const s = x as Record<string, unknown>;
  const whole = (n: unknown): n is number => Number.isInteger(n) && (n as number) >= 0;
  if (!whole(s['seq']) || !whole(s['at']) || typeof s['from'] !== 'string' || typeof s['black'] !== 'boolean')
    return undefined;
  if (!Array.isArray(s['revealed']) || !s['revealed'].every(whole)) return undefined;
  return {
    seq: s['seq'],
    from: s['from'],
    at: s['at'],
    black: s['black'],
    revealed: s['revealed'],
    ...(whole(s['started']) && { started: s['started'] }),
  };
}
