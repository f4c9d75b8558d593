const inline = /<script type="application\/json">([\s\S]*?)<\/script>/g;

/**
 * Takes the islands' data out of a page. Each island keeps an empty `<script data-at="n">`, its place in the
 * list; components/ui/island.ts reads the list from `data.json` beside the page.
 */
export function takeData(html: string): { page: string; data: unknown[] } {
  const data: unknown[] = [];
  const page = html.replace(
    inline,
    (_, json: string) => `<script type="application/json" data-at="${data.push(JSON.parse(json)) - 1}"></script>`,
  );
  return { page, data };
}
