/** A stretch of text to be said in one breath: `[start, end)`. */
export type Span = [start: number, end: number];

/** After these a full stop ends no sentence ("TP. Hồ Chí Minh"). */
const short = /(?:^|[\s(“"])(?:TP|P|Q|H|X|Tx|ThS|TS|BS|GS|PGS|Mr|Mrs|Ms|Dr|St|No|vd|VD|v\.v|e\.g|i\.e|tr|đ\/c)\.$/u;
const stop = /[.!?…][”"’')\]]*(?=\s|$)|:(?=\s+[“"])|\n/gu;

/** Longest stretch given to a voice: Chrome falls silent after some 14 seconds. */
const longest = 180;

/** Sentences of a text; a very long one is parted again at commas and semicolons. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (short.test(text.slice(Math.max(0, end - 8), end))) continue;
    add(spans, text, start, end);
    start = end;
  }
  add(spans, text, start, text.length);
  return spans;
}

function add(spans: Span[], text: string, from: number, to: number): void {
  const start = to - text.slice(from, to).trimStart().length;
  const piece = text.slice(start, to).trimEnd();
  if (!/[\p{L}\p{N}]/u.test(piece)) return;
  if (piece.length <= longest) return void spans.push([start, start + piece.length]);
  const breath =
    Math.max(piece.lastIndexOf(', ', longest), piece.lastIndexOf('; ', longest)) + 1 || piece.lastIndexOf(' ', longest);
  if (breath <= 0) return void spans.push([start, start + piece.length]);
  spans.push([start, start + breath]);
  add(spans, text, start + breath, to);
}
