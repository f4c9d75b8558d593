import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { markD } from '../../core/text/mark-d.ts';

/** What has no words: two thirds of a page that Pagefind would be sent and read. */
const silent = /<(style|script)\b[\s\S]*?<\/\1>/g;

/** Builds the Pagefind index over the lesson pages (those with `data-pagefind-body`) into `pagefind/`. */
export function search(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const out = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        let found = 0;
        for (const { pathname } of pages) {
          const file = join(out, pathname, 'index.html');
          const html = pathname === '404/' ? '' : readFileSync(file, 'utf8');
          if (!html.includes('data-pagefind-body')) continue;
          found++;
          await index.addHTMLFile({ url: pathname, content: markD(html.replace(silent, '')) });
        }
        // Written here: closing Pagefind at once after its own `writeFiles` has left files empty on a busy machine.
        for (const { path, content } of (await index.getFiles()).files) {
          // Interfaces of Pagefind's own, which write HTML; the site has its own (components/search).
          if (/-ui\.|-highlight\./.test(path)) continue;
          mkdirSync(dirname(join(out, 'pagefind', path)), { recursive: true });
          writeFileSync(join(out, 'pagefind', path), content);
        }
        await pagefind.close();
        logger.info(`${found} pages in the index`);
      },
    },
  };
}
