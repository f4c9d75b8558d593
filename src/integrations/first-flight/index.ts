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
        // One character for each byte: what is looked for is ASCII, and words need not be decoded and encoded again.
        const read = (path: string) => readFileSync(join(out, path), 'latin1');
        const write = (path: string, text: string) => writeFileSync(join(out, path), text, 'latin1');
        const scripts = new Map<string, string>();
        const script = (src: string) => {
          if (!scripts.has(src)) scripts.set(src, read(src.slice(base.length)));
          return scripts.get(src)!;
        };
        const sheets = new Map<string, string>();
        for (const { pathname } of pages) {
          const file = pathname === '404/' ? '404.html' : `${pathname}index.html`;
          let html = oneOfEach(read(file), script);
          if (html.includes('<article class="lesson"')) {
            const { page, data } = takeData(html);
            const styles = splitStyles(page);
            const later = `_astro/later.${hash(styles.later)}.css`;
            html = styles.page.replace('<html ', `<html data-later="${base}${later}" `);
            sheets.set(later, styles.later);
            write(`${pathname}data.json`, data);
          }
          write(file, contentSecurityPolicy(html, receivers, 'latin1'));
        }
        for (const [path, css] of sheets) write(path, css);
        logger.info(`${pages.length} pages made ready for their first flight`);
      },
    },
  };
}
