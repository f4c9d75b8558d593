import { parse, type HTMLElement, type Node } from 'node-html-parser';

/** Characters that a full wall of 40 px letters holds under a heading. */
const most = 300;

/**
 * Cuts a section's HTML into slides: between blocks, and in a list between its entries. Decided by length when the
 * page is built, not by the size of a window, so that slide 7 is slide 7 on the wall, on the desk and on paper.
 */
export function splitSlides(html: string): string[] {
  const blocks = parse(html)
    .childNodes.filter((n) => n.text.trim() || n.toString().includes('<svg'))
    .flatMap(entries);
  const slides: { list: string | undefined; html: string; length: number }[][] = [];
  let room = 0;
  for (const block of blocks) {
    // A short line that announces what follows ("He said:") stays with it.
    const announces = slides
      .at(-1)
      ?.at(-1)
      ?.html.replace(/<[^>]+>/g, '')
      .trim()
      .endsWith(':');
    if (slides.length === 0 || (block.length > room && !announces)) {
      slides.push([block]);
      room = most - block.length;
    } else {
      slides.at(-1)!.push(block);
      room -= block.length;
    }
  }
  return slides.map((s) => join(s));
}

function entries(node: Node): { list: string | undefined; html: string; length: number }[] {
  const tag = (node as HTMLElement).rawTagName?.toLowerCase();
  if (tag !== 'ul' && tag !== 'ol')
    return [{ list: undefined, html: node.toString(), length: node.text.trim().length }];
  return (node as HTMLElement).childNodes
    .filter((n) => n.text.trim())
    .map((li) => ({ list: tag, html: li.toString(), length: li.text.trim().length }));
}

function join(blocks: { list: string | undefined; html: string }[]): string {
  return blocks
    .map(
      (b, i) =>
        `${b.list && blocks[i - 1]?.list !== b.list ? `<${b.list}>` : ''}${b.html}${b.list && blocks[i + 1]?.list !== b.list ? `</${b.list}>` : ''}`,
    )
    .join('');
}
