const tag = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Leaves one of several scripts that hold the same text. Astro writes an entry for each component, and most of them
 * only import the shared chunk (integrations/lean-scripts): six requests for one line. Such an entry gives way to the
 * chunk itself, which saves its request and the wait for it.
 * @param read the text of a script by its address
 */
export function oneOfEach(html: string, read: (src: string) => string): string {
  const seen = new Set<string>();
  return html.replace(tag, (_, entry: string) => {
    const imported = /^import"\.\/([^"]+)";?\s*$/.exec(read(entry))?.[1];
    const src = imported ? entry.replace(/[^/]*$/, imported) : entry;
    const text = read(src);
    if (seen.has(text)) return '';
    seen.add(text);
    return `<script type="module" src="${src}"></script>`;
  });
}
