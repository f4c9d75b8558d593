import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Corpus } from '../corpus/lesson.ts';
import { asMdx, asVue, writePeer, type Dialect } from '../corpus/peers.ts';
import { into } from '../corpus/write.ts';
import { cache, discard } from '../places.ts';
import type { Site } from './site.ts';

const starlight: Dialect = {
  path: (l, page) => `src/content/docs/${l === 'en' ? 'en/' : ''}${page}`,
  ending: 'mdx',
  start: `import Question from '/src/components/Question.astro';\n\n`,
  question: asMdx,
};

const vitepress: Dialect = {
  path: (l, page) => `${l === 'en' ? 'en/' : ''}${page}`,
  ending: 'md',
  start: '',
  question: asVue,
};

const docusaurus: Dialect = {
  path: (l, page) => (l === 'en' ? `i18n/en/docusaurus-plugin-content-docs/current/${page}` : `docs/${page}`),
  ending: 'mdx',
  start: `import Question from '@site/src/components/Question';\n\n`,
  question: asMdx,
};

/** Documentation sites with their own defaults: search on, two languages, the course in the sidebar. */
export const peers: Site[] = [
  peer('starlight', 'Starlight', '@astrojs/starlight', starlight, ['astro', 'build'], 'dist'),
  peer('vitepress', 'VitePress', 'vitepress', vitepress, ['vitepress', 'build'], '.vitepress/dist'),
  peer('docusaurus', 'Docusaurus', '@docusaurus/core', docusaurus, ['docusaurus', 'build'], 'build'),
];

function peer(
  name: string,
  title: string,
  main: string,
  dialect: Dialect,
  [bin, ...args]: string[],
  out: string,
): Site {
  const recipe = resolve('bench/peers', name);
  const home = cache('peers', name);
  return {
    name,
    title,
    out,
    version: () =>
      (JSON.parse(readFileSync(join(recipe, 'package.json'), 'utf8')) as { dependencies: Record<string, string> })
        .dependencies[main]!,
    work: (n) => join(home, 'work', String(n)),
    install: () => install(recipe, home),
    write(work: string, corpus: Corpus) {
      discard(work);
      cpSync(recipe, work, { recursive: true, filter: (from) => !from.endsWith('package-lock.json') });
      // Caches of earlier builds that are kept beside the packages.
      for (const kept of ['.cache', '.astro', '.vite']) discard(join(home, 'node_modules', kept));
      writePeer(corpus, dialect, into(work));
    },
    build: { command: join(home, 'node_modules/.bin', bin!), args },
  };
}

/** `npm ci` from the recipe's lockfile, once for each lockfile. */
function install(recipe: string, home: string): void {
  const lock = readFileSync(join(recipe, 'package-lock.json'), 'utf8');
  const stamp = join(home, 'installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  mkdirSync(home, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(recipe, file), join(home, file));
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: home,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm ci in ${home} failed: ${stderr.trim().split('\n').slice(-3).join(' ')}`);
  writeFileSync(stamp, lock);
}
