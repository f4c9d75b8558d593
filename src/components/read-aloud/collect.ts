import { sentenceSpans } from '../../core/text/sentences.ts';

/** One sentence on the page. */
export type Sentence = { text: string; range: Range; block: Element };

const blocks = 'h1,h2,h3,h4,p,li,dt,dd,label,legend,summary,figcaption,td,th,div,section,article,blockquote,button';
const silent =
  'script,style,template,select,textarea,.btns,.hear,[data-move],nav,svg,[hidden],[aria-hidden="true"],[role="img"],[data-silent],.note,.crumb,.no-read';

/** The sentences of `root` in reading order: what is seen, without buttons, pictures and folded answers. */
export function sentencesIn(root: Element): Sentence[] {
  const found: Sentence[] = [];
  let block: Element | null = null;
  let nodes: Text[] = [];
  const flush = () => {
    if (block) found.push(...cut(block, nodes));
    nodes = [];
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node instanceof Element && !speaks(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const own = node.parentElement!.closest(blocks);
    if (own !== block) {
      flush();
      block = own;
    }
    nodes.push(node);
  }
  flush();
  const select = root.matches('.question') && root.querySelector('select');
  return select ? [...found, ...choices(select)] : found;
}

/** What can be chosen from, said once: every list of a question holds the same. */
function choices(select: HTMLSelectElement): Sentence[] {
  const range = document.createRange();
  range.selectNode(select);
  return [...select.options].filter((o) => o.value).map((o) => ({ text: o.text, range, block: select.parentElement! }));
}

function speaks(element: Element): boolean {
  if (element.matches(silent)) return false;
  // A choice may be a button; elsewhere buttons are for doing, not for reading.
  if (element.tagName === 'BUTTON') return element.closest('.question') !== null;
  // What is folded away in <details> would give the answer before the question is thought about.
  const details = element.parentElement;
  if (details instanceof HTMLDetailsElement && !details.open && element.tagName !== 'SUMMARY') return false;
  const style = getComputedStyle(element);
  return style.visibility !== 'hidden' && (element.getClientRects().length > 0 || style.display === 'contents');
}

function cut(block: Element, nodes: Text[]): Sentence[] {
  const whole = nodes.map((n) => n.data).join('');
  // A sentence may run over line breaks in the source.
  return sentenceSpans(whole.replace(/\n/g, ' ')).map(([start, end], i) => {
    const range = document.createRange();
    range.setStart(...place(nodes, start, false));
    range.setEnd(...place(nodes, end, true));
    return { text: (i === 0 ? numberOf(block) : '') + whole.slice(start, end), range, block };
  });
}

/** The number that stands before a step is drawn by CSS, so it has to be said. */
function numberOf(block: Element): string {
  const item = block.closest('ol.steps > li');
  if (!item || item.querySelector('p, .do') !== (block.closest('.do') ?? block)) return '';
  return `${[...item.parentElement!.children].indexOf(item) + 1}. `;
}

function place(nodes: Text[], offset: number, end: boolean): [Node, number] {
  let left = offset;
  for (const node of nodes) {
    if (left < node.length || (end && left === node.length)) return [node, left];
    left -= node.length;
  }
  const last = nodes[nodes.length - 1]!;
  return [last, last.length];
}
