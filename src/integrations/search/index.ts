import type { AstroIntegration } from 'astro';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { markD } from '../../core/text/mark-d.ts';

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
          await index.addHTMLFile({ url: pathname, content: markD(html) });
        }
        await index.writeFiles({ outputPath: join(out, 'pagefind') });
        await pagefind.close();
        logger.info(`${found} pages in the index`);
      },
    },
  };
}
