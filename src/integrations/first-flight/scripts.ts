const tag = /<script type="module" src="([^"]+)"><\/script>/g;
/** Scripts that a script imports before it runs; Rolldown writes them first. */
const imports = /(?:^|;)import(?:[^"'();]*from)?"\.\/([^"]+)"/g;

/**
 * Leaves one of several scripts that hold the same text, and names beside each script those it imports. Astro writes an
 * entry for each component, and most of them only import the shared chunk (integrations/lean-scripts): six requests for
 * one line. Such an entry gives way to the chunk itself. What another entry imports is asked for with it, not after it.
 * @param read the text of a script by its address
 */
export function oneOfEach(html: string, read: (src: string) => string): string {
  const seen = new Set<string>();
  const once = (src: string): string => {
    const text = read(src);
    if (seen.has(text)) return '';
    seen.add(text);
    const beside = [...text.matchAll(imports)].map(([, file]) => once(src.replace(/[^/]*$/, file!)));
    const only = /^import"[^"]+";?\s*$/.test(text);
    return `${beside.join('')}${only ? '' : `<script type="module" src="${src}"></script>`}`;
  };
  return html.replace(tag, (_, src: string) => once(src));
}
