import postcss, { type ChildNode, type Container } from 'postcss';

/**
 * Leaves in a page only the styles that can match something in its HTML; a rule stays when every class and
 * element it names (outside `:not()`) is there. `later` is the whole sheet, the same for every lesson and in
 * its own order, for when islands draw more.
 */
export function splitStyles(html: string): { page: string; later: string } {
  const there = namesIn(html);
  let later = '';
  const page = html.replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
    later += css;
    return `<style>${written(partsOf(css), there)}</style>`;
  });
  return { page, later };
}

/** A piece of a sheet: a rule with the names each of its selectors asks for, or an at-rule around others. */
type Part = { text: string; selectors?: Names[] } | { open: string; inside: Part[] };
type Names = { classes: string[]; elements: string[] };

const parsed = new Map<string, Part[]>();

/** Lessons share their sheets: each is parsed once in a build. */
function partsOf(css: string): Part[] {
  const known = parsed.get(css);
  if (known) return known;
  const sheet = postcss.parse(css);
  // Lightning CSS puts these beside every `color-scheme` for `light-dark()`, which no style of ours uses.
  sheet.walkDecls(/^--lightningcss-/, (helper) => void helper.remove());
  const made = parts(sheet);
  parsed.set(css, made);
  return made;
}

const parts = (container: Container): Part[] => (container.nodes ?? []).flatMap(part);

function part(node: ChildNode): Part[] {
  if (node.type === 'rule') return [{ text: node.toString(), selectors: node.selectors.map(namesOf) }];
  if (node.type !== 'atrule') return [];
  if (!node.nodes) return [{ text: `${node.toString()};` }];
  // What stands in @font-face and @keyframes is not chosen by selectors.
  if (node.nodes.some((n) => n.type === 'decl') || node.name.endsWith('keyframes')) return [{ text: node.toString() }];
  return [{ open: `@${node.name}${node.raws.afterName ?? ' '}${node.params}{`, inside: parts(node) }];
}

function written(list: Part[], there: (names: Names) => boolean): string {
  return list
    .map((p) => {
      if ('text' in p) return !p.selectors || p.selectors.some(there) ? p.text : '';
      const inside = written(p.inside, there);
      return inside && `${p.open}${inside}}`;
    })
    .join('');
}

/** Classes and elements that a selector names, outside `:not()`. */
function namesOf(selector: string): Names {
  const positive = selector
    .replace(/:not\([^)]*\)/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/::?[\w-]+(\([^)]*\))?/g, '');
  return {
    classes: [...positive.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!),
    elements: [...positive.matchAll(/(?:^|[\s>+~,])([a-z][\w-]*)/g)].map(([, tag]) => tag!),
  };
}

/** Whether all names stand in a page. */
function namesIn(html: string): (names: Names) => boolean {
  const classes = new Set([
    'js',
    ...[...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, list]) => list!.split(/\s+/)),
  ]);
  const elements = new Set([...html.matchAll(/<([a-z][\w-]*)/g)].map(([, tag]) => tag!));
  return (names) => names.classes.every((c) => classes.has(c)) && names.elements.every((e) => elements.has(e));
}
