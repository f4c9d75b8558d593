const inline = /<script type="application\/json">([\s\S]*?)<\/script>/g;

/**
 * Takes the islands' data out of a page, as one JSON list. Each island keeps an empty `<script data-at="n">`, its place in the
 * list; components/ui/island.ts reads the list from `data.json` beside the page.
 */
export function takeData(html: string): { page: string; data: string } {
  const data: string[] = [];
  const page = html.replace(
    inline,
    (_, json: string) => `<script type="application/json" data-at="${data.push(json) - 1}"></script>`,
  );
  return { page, data: `[${data.join()}]` };
}
