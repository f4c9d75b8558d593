import { parse, NodeType, type HTMLElement, type Node } from 'node-html-parser';

/** Elements whose words are kept; of these only bold leaves a trace. Everything else goes, its words stay. */
const bold = new Set(['B', 'STRONG']);
const lineBreaks = new Set(['BR', 'P', 'DIV', 'LI', 'TR', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'PRE']);
/** Elements whose inside is no text for a reader. */
const dropped = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'SVG',
  'MATH',
  'HEAD',
  'TITLE',
  'TEXTAREA',
  'SELECT',
  'FORM',
]);
/** No text is; a file that is was made to break its reader. */
const deepest = 200;
const pictures: Record<string, string> = {
  IMG: 'a picture',
  AUDIO: 'a sound',
  VIDEO: 'a video',
  TABLE: 'a table (its words stay)',
  A: 'a link (its words stay)',
};

/**
 * The words of a piece of HTML written by anybody, with `**bold**`. The result is plain text, never HTML:
 * whoever shows it must escape it, as Preact and Astro do. Says what was left out.
 */
export function fromHtml(html: string): { words: string; lost: string[] } {
  const lost = new Set<string>();
  const walk = (node: Node, depth = 0): string => {
    if (depth > deepest) {
      lost.add('what stands more than 200 tags deep');
      return '';
    }
    if (node.nodeType === NodeType.TEXT_NODE) return node.text.replace(/[ \t\r\n\f]+/g, ' ');
    if (node.nodeType !== NodeType.ELEMENT_NODE) return '';
    const name = (node as HTMLElement).tagName?.toUpperCase() ?? '';
    if (dropped.has(name)) {
      lost.add(`<${name.toLowerCase()}>`);
      return '';
    }
    if (name in pictures) lost.add(pictures[name]!);
    const inside = node.childNodes.map((n) => walk(n, depth + 1)).join('');
    if (name === 'BR') return '\n';
    const text = bold.has(name) && inside.trim() ? inside.replace(/^(\s*)([\s\S]*?)(\s*)$/, '$1**$2**$3') : inside;
    return lineBreaks.has(name) ? `\n${text}\n` : text;
  };
  const root = parse(html, {
    comment: false,
    lowerCaseTagName: false,
    blockTextElements: { script: true, style: true, noscript: true, pre: false },
  });
  return { words: tidy(root.childNodes.map((n) => walk(n)).join('')), lost: [...lost] };
}

/** Single spaces and line ends, none at either end. */
const tidy = (text: string) =>
  text
    .replace(/\u{A0}/gu, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .normalize('NFC');

export const escapeXml = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

/** Words as HTML: escaped, bold and line ends kept. */
export const toHtml = (words: string) =>
  escapeXml(words)
    .replace(/\*\*(.+?)\*\*/gs, '<strong>$1</strong>')
    .replace(/\n/g, '<br />');
