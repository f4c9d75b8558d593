import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hash } from '../../core/text/hash.ts';
import { contentSecurityPolicy } from './csp.ts';
import { takeData } from './data.ts';
import { oneOfEach } from './scripts.ts';
import { splitStyles } from './styles.ts';

/**
 * Keeps a lesson within one TCP flight: what only its islands need (their data, the styles of what they will
 * draw) moves out of the page into files that the islands fetch. Then every page gets a content
 * security policy made from what is really in it.
 */
export function firstFlight(base: string, receivers: string[]): AstroIntegration {
  return {
    name: 'first-flight',
    hooks: {
      'astro:build:done': ({ dir, pages, logger }) => {
        const out = fileURLToPath(dir);
        const write = (path: string, text: string) => writeFileSync(join(out, path), text);
        const scripts = new Map<string, string>();
        const script = (src: string) => {
          if (!scripts.has(src)) scripts.set(src, readFileSync(join(out, src.slice(base.length)), 'utf8'));
          return scripts.get(src)!;
        };
        const sheets = new Map<string, string>();
        for (const { pathname } of pages) {
          const file = pathname === '404/' ? '404.html' : `${pathname}index.html`;
          let html = oneOfEach(readFileSync(join(out, file), 'utf8'), script);
          if (html.includes('<article class="lesson"')) {
            const { page, data } = takeData(html);
            const styles = splitStyles(page);
            const later = `_astro/later.${hash(styles.later)}.css`;
            html = styles.page.replace('<html ', `<html data-later="${base}${later}" `);
            sheets.set(later, styles.later);
            write(`${pathname}data.json`, JSON.stringify(data));
          }
          write(file, contentSecurityPolicy(html, receivers));
        }
        for (const [path, css] of sheets) write(path, css);
        logger.info(`${pages.length} pages made ready for their first flight`);
      },
    },
  };
}
