import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { bytesOf, type ModuleList } from '../../core/offline/list.ts';
import { BuiltSite, moduleList, shellList } from './files.ts';
import { manifest } from './manifest.ts';

/**
 * Writes what works without a network: `sw.js`, a list of files with hashes for every module, and the web app
 * manifest. Must be the last integration that changes pages.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const write = (path: string, text: string) => {
          mkdirSync(dirname(join(out, path)), { recursive: true });
          writeFileSync(join(out, path), text);
        };
        const first = firstLesson(readFileSync(join(out, 'smartphone-basics/index.html'), 'utf8'));
        const before = new BuiltSite(out);
        write('manifest.webmanifest', JSON.stringify(manifest((p) => before.has(p), first)));
        const lists = listsOf(new BuiltSite(out));
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

const firstLesson = (html: string) =>
  parse(html)
    .querySelector('.lessons a')!
    .getAttribute('href')!
    .replace(/^.*?(?=smartphone-basics\/)/, '');

/** Every module's list, by what its page's save button says; the button is told its size, so the page is read again. */
function listsOf(site: BuiltSite): ModuleList[] {
  const lists = modulePages(site).map(({ path, html, list }) => {
    writeFileSync(site.file(path), html.replace('<it-save ', `<it-save data-bytes="${bytesOf(list().files)}" `));
    site.changed(path);
    return list();
  });
  return [shellList(site), ...lists];
}

function modulePages(site: BuiltSite): { path: string; html: string; list: () => ModuleList }[] {
  return site
    .under('')
    .filter((path) => /^([a-z]{2}\/)?[\w-]+\/$/.test(path))
    .flatMap((path) => {
      const html = readFileSync(site.file(path), 'utf8');
      const title = /<it-save [^>]*data-title="([^"]*)"/.exec(html)?.[1];
      if (title === undefined) return [];
      const prefix = /^[a-z]{2}\//.exec(path)?.[0] ?? '';
      return [{ path, html, list: () => moduleList(site, prefix, path.slice(prefix.length, -1), parse(title).text) }];
    });
}
