/**
 * What an embedded quiz says to the page around it, version 1 (docs/embedding.md).
 * Shares go from 0 to 1. Fields may be added within a version; none changes its meaning.
 */
export type EmbedMessage = { source: 'i-to-so'; version: 1; module: string; lesson: string } & (
  | { type: 'ready'; questions: number }
  | { type: 'resize'; height: number }
  | { type: 'answered'; item: string; score: number }
  | { type: 'finished'; first: { right: number; of: number }; best: { right: number; of: number } }
);

/** Where results may go: the origin named in `?origin=`. Without one, nobody is told; `*` is not a name. */
export function originOf(search: string): string | undefined {
  const wanted = new URLSearchParams(search).get('origin');
  try {
    const { origin, protocol } = new URL(wanted ?? '');
    return /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}
