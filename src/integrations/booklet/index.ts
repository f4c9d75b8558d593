import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Binds the built handouts of a module into its booklet: they are one page each, so the contents knows the numbers.
 * Done after the build, since a lesson's sections know only one lesson a page.
 */
export function booklet(): AstroIntegration {
  return {
    name: 'booklet',
    hooks: {
      'astro:build:done': ({ dir, pages, logger }) => {
        const out = fileURLToPath(dir);
        const read = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');
        const booklets = pages.map((p) => p.pathname).filter((p) => p.endsWith('/booklet/') || p.endsWith('/booklet'));
        for (const path of booklets) writeFileSync(join(out, path, 'index.html'), bind(read(path), read));
        logger.info(`${booklets.length} booklets`);
      },
    },
  };
}

/** @throws when a handout has no sheet: a booklet with a page missing must not be printed. */
export function bind(html: string, read: (path: string) => string): string {
  return html.replace(/<div data-booklet="?([^">]*)"?><\/div>/, (_, list: string) =>
    list
      .split(' ')
      .map((path, i) => {
        const sheet = /<article class="sheet-a4">[\s\S]*?<\/article>/.exec(read(path))?.[0];
        if (!sheet) throw new Error(`booklet: ${path} has no <article class="sheet-a4">.`);
        // One page, one first heading: on the booklet's page the lessons are second ones.
        return sheet
          .replace(/<h1>([\s\S]*?)<\/h1>/, '<h2 class="h-title">$1</h2>')
          .replace(/<\/article>$/, `<p class="h-page">${i + 2}</p></article>`);
      })
      .join(''),
  );
}
