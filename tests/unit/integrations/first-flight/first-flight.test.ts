import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../../src/integrations/first-flight/csp.ts';
import { takeData } from '../../../../src/integrations/first-flight/data.ts';
import { oneOfEach } from '../../../../src/integrations/first-flight/scripts.ts';
import { splitStyles } from '../../../../src/integrations/first-flight/styles.ts';

test('data of islands moves out in its order, and each island knows its place', () => {
  const { page, data } = takeData(
    '<it-a><script type="application/json">{"x":"\\u003c"}</script></it-a><it-b><script type="application/json">[2]</script></it-b>',
  );
  expect(JSON.parse(data)).toEqual([{ x: '<' }, [2]]);
  expect(page).toBe(
    '<it-a><script type="application/json" data-at="0"></script></it-a><it-b><script type="application/json" data-at="1"></script></it-b>',
  );
});

test('a page keeps the styles that can match in it', () => {
  const style = (css: string) =>
    splitStyles(`<style>${css}</style><main class="a b"><p></p></main>`).page.slice(7).split('</style>')[0];
  expect(style('.a{x:y}.gone{x:y}')).toBe('.a{x:y}');
  expect(style('.a .gone,p:hover{x:y}')).toBe('.a .gone,p:hover{x:y}');
  expect(style('.a:not(.gone){x:y}.a.gone{x:y}')).toBe('.a:not(.gone){x:y}');
  expect(style('@media print{.gone{x:y}}@media print{table{x:y}p{x:y}}')).toBe('@media print{p{x:y}}');
  expect(style(':root{--lightningcss-light: ;color-scheme:dark}')).toBe(':root{color-scheme:dark}');
  expect(style('[data-size="2"]{x:y}:root{x:y}::before{x:y}')).toBe('[data-size="2"]{x:y}:root{x:y}::before{x:y}');
});

test('what islands draw later finds the whole sheet', () => {
  expect(splitStyles('<style>.a{x:y}.gone{x:y}</style>').later).toBe('.a{x:y}.gone{x:y}');
});

test('the policy allows exactly the inline code that stands in the page', () => {
  const html = contentSecurityPolicy(
    '<meta charset="utf-8"><script>one()</script><script src="/a.js"></script><script type="application/json">{}</script><style>b{}</style>',
  );
  const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(html).toContain(`script-src 'self' 'wasm-unsafe-eval' ${sha('one()')};`);
  expect(html).toContain(`style-src 'self' ${sha('b{}')};`);
  expect(html).not.toContain('unsafe-inline');
});

test('a page read byte by byte gets the same policy', () => {
  const html = '<meta charset="utf-8"><style>b::before{content:"Nguy hiểm"}</style>';
  const bytes = contentSecurityPolicy(Buffer.from(html).toString('latin1'), [], 'latin1');
  expect(Buffer.from(bytes, 'latin1').toString()).toBe(contentSecurityPolicy(html));
});

const script = (src: string) => `<script type="module" src="${src}"></script>`;

test('of scripts with the same text one stays, others keep their order, and one that only imports gives way to what it imports', () => {
  const texts: Record<string, string> = {
    '/x/a.js': 'import"./page.js";\n',
    '/x/b.js': 'open()',
    '/x/c.js': 'import"./page.js";',
    '/x/d.js': 'import"./page.js";close()',
    '/x/page.js': 'export{}',
  };
  expect(
    oneOfEach(
      `<p>x</p>${script('/x/a.js')}${script('/x/b.js')}<p>y</p>${script('/x/c.js')}${script('/x/d.js')}`,
      (src) => texts[src]!,
    ),
  ).toBe(`<p>x</p>${script('/x/page.js')}${script('/x/b.js')}<p>y</p>${script('/x/d.js')}`);
});

test('what a script imports is asked for with it, what it may import later is not', () => {
  const texts: Record<string, string> = {
    '/x/find.js': 'import{t as e}from"./base.js";import{n}from"./page.js";go(()=>import("./later.js"))',
    '/x/page.js': 'import"./core.js";export{}',
    '/x/base.js': 'export const t=1',
    '/x/core.js': 'export const c=1',
  };
  expect(oneOfEach(script('/x/find.js'), (src) => texts[src]!)).toBe(
    ['base', 'core', 'page', 'find'].map((name) => script(`/x/${name}.js`)).join(''),
  );
});
