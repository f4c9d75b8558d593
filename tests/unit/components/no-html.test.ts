import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.(ts|tsx|js|astro)$/.test(f))
  .map((f) => [f, readFileSync(`src/${f}`, 'utf8')] as const);

/** `integrations/` runs while the site is built: what it writes there is a tree of node-html-parser, not a browser's page. */
test('no text becomes HTML or code in the browser', () => {
  const ways =
    /\.(inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment|setHTMLUnsafe|srcdoc|\beval\(|new Function\b/;
  expect(files.filter(([f, text]) => !f.startsWith('integrations/') && ways.test(text)).map(([f]) => f)).toEqual([]);
});

/** HTML of the build itself: what Astro has rendered, data with `<` escaped, our own script. */
const rendered = [
  'components/layout/Base.astro',
  'components/lesson/Finish.astro',
  'components/lesson/Text.astro',
  'components/lesson/slides/Slide.astro',
  'components/ui/Data.astro',
  'components/ui/Drawn.astro',
];
test('raw HTML is put into a page in six known places, from nothing outside', () => {
  expect(
    files
      .filter(([, text]) => text.includes('set:html'))
      .map(([f]) => f)
      .sort(),
  ).toEqual(rendered);
});
