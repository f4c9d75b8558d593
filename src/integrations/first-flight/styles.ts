import postcss, { type Container, type Rule } from 'postcss';

/**
 * Leaves in a page only the styles that can match something in its HTML; a rule stays when every class and
 * element it names (outside `:not()`) is there. `later` is the whole sheet, the same for every lesson and in
 * its own order, for when islands draw more.
 */
export function splitStyles(html: string): { page: string; later: string } {
  const has = namesIn(html);
  let later = '';
  const page = html.replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
    later += css;
    const now = postcss.parse(css);
    keep(now, (rule) => rule.selectors.some(has));
    // Lightning CSS puts these beside every `color-scheme` for `light-dark()`, which no style of ours uses.
    now.walkDecls(/^--lightningcss-/, (helper) => void helper.remove());
    return `<style>${now.toString()}</style>`;
  });
  return { page, later };
}

function keep(root: Container, wanted: (rule: Rule) => boolean): void {
  root.walkRules((rule) => {
    const inKeyframes =
      rule.parent?.type === 'atrule' && ((rule.parent as { name?: string }).name ?? '').endsWith('keyframes');
    if (!inKeyframes && !wanted(rule)) rule.remove();
  });
  drop(root);
}

/** Removes at-rules that have nothing left inside. */
function drop(root: Container): void {
  root.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
}

/** Whether a selector can match in this page, by the classes and elements it names. */
function namesIn(html: string): (selector: string) => boolean {
  const classes = new Set([
    'js',
    ...[...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, list]) => list!.split(/\s+/)),
  ]);
  const elements = new Set([...html.matchAll(/<([a-z][\w-]*)/g)].map(([, tag]) => tag!));
  return (selector) => {
    const positive = selector
      .replace(/:not\([^)]*\)/g, '')
      .replace(/\[[^\]]*\]/g, '')
      .replace(/::?[\w-]+(\([^)]*\))?/g, '');
    return (
      [...positive.matchAll(/\.([\w-]+)/g)].every(([, name]) => classes.has(name!)) &&
      [...positive.matchAll(/(?:^|[\s>+~,])([a-z][\w-]*)/g)].every(([, tag]) => elements.has(tag!))
    );
  };
}
