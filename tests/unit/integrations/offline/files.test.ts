import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { BuiltSite, shellList } from '../../../../src/integrations/offline/files.ts';

function site(files: Record<string, string>): BuiltSite {
  const out = mkdtempSync(join(tmpdir(), 'built-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  return new BuiltSite(out);
}

const built = site({
  'offline/index.html': '<script src="/hoc/_astro/page.abc.js"></script><img src=/hoc/icon.svg>',
  'm/index.html':
    '<script src="/hoc/_astro/page.abc.js"></script><style>@font-face{src:url(/hoc/_astro/f.w1.woff2)}</style>',
  '_astro/page.abc.js': 'import{a}from"./base.x-1.js";customElements.define("it-quiz",()=>import("./quiz.y_2.js"))',
  '_astro/base.x-1.js': 'export const a=1',
  '_astro/quiz.y_2.js': 'export const quiz=1',
  '_astro/unused.js': '',
  '_astro/f.w1.woff2': '',
  'icon.svg': '<svg/>',
});
const paths = (files: [string, ...unknown[]][]) => files.map(([path]) => path);

test('a page brings along all that it names, and what that names in turn, wherever the site lives', () => {
  expect(paths(built.reach(['m/']))).toEqual([
    '_astro/base.x-1.js',
    '_astro/f.w1.woff2',
    '_astro/page.abc.js',
    '_astro/quiz.y_2.js',
    'm/',
  ]);
});

test('what the worker fetches by itself holds no script that its page would load only later', () => {
  expect(paths(shellList(built).files)).toEqual(['_astro/base.x-1.js', '_astro/page.abc.js', 'icon.svg', 'offline/']);
});

test('a file that was written again is read again', () => {
  const before = built.reach(['m/']).find(([path]) => path === 'm/')!;
  writeFileSync(built.file('m/'), '<p>new</p>');
  built.changed('m/');
  expect(built.reach(['m/'])).toEqual([['m/', expect.not.stringContaining(before[1]), 10]]);
});
