import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { bytesOf, type ModuleList } from '../../core/offline/list.ts';
import { finishedSite, moduleList, shellList, type BuiltSite } from './files.ts';
import { manifest } from './manifest.ts';

/**
 * Writes what works without a network: `sw.js`, a list of files with hashes for every module, and the web app
 * manifest. `name` is the site's. Must be the last integration that changes pages.
 */
export function offline(base: string, name: string): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const write = (path: string, text: string) => {
          mkdirSync(dirname(join(out, path)), { recursive: true });
          writeFileSync(join(out, path), text);
        };
        const first = firstLesson(readFileSync(join(out, 'index.html'), 'utf8'), base);
        write('manifest.webmanifest', JSON.stringify(manifest(name, (p) => existsSync(join(out, p)), first)));
        const lists = listsOf(finishedSite(out));
        for (const list of lists) write(`offline/${list.id}.json`, JSON.stringify(list));
        await build({
          entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
          outfile: join(out, 'sw.js'),
          bundle: true,
          minify: true,
          target: 'es2019',
          logLevel: 'error',
        });
        logger.info(`${lists.length} lists of files to save`);
      },
    },
  };
}

/** Where the first page's own button leads, below `base`; empty without lessons. */
const firstLesson = (html: string, base: string) =>
  parse(html).querySelector('a[data-start]')?.getAttribute('href')?.slice(base.length) ?? '';

/** Every module's list, by what its page's save button says; the button is told its size first, which changes its page. */
function listsOf(site: BuiltSite): ModuleList[] {
  const pages = modulePages(site);
  const sizes = pages.map(({ list }) => bytesOf(list().files));
  pages.forEach(({ path, html }, i) => {
    writeFileSync(site.file(path), html.replace('<it-save ', `<it-save data-bytes="${sizes[i]}" `));
    site.changed(path);
  });
  return [shellList(site), ...pages.map(({ list }) => list())];
}

function modulePages(site: BuiltSite): { path: string; html: string; list: () => ModuleList }[] {
  return site
    .under('')
    .filter((path) => /^([a-z]{2}\/)?[\w-]+\/$/.test(path))
    .flatMap((path) => {
      const html = readFileSync(site.file(path), 'utf8');
      const box = /<it-save [^>]*>/.exec(html)?.[0];
      if (box === undefined) return [];
      const said = (name: string) => parse(new RegExp(` data-${name}="([^"]*)"`).exec(box)?.[1] ?? '').text;
      const also = said('also').split(' ').filter(Boolean);
      const prefix = /^[a-z]{2}\//.exec(path)?.[0] ?? '';
      const list = () => moduleList(site, prefix, path.slice(prefix.length, -1), said('title'), also);
      return [{ path, html, list }];
    });
}
