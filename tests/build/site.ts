import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'node-html-parser';

/** Bytes as a reader receives them: Brotli at its best, as `_headers`/nginx serve it. */
export const brotli = (text: string | Buffer): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

export type Page = { path: string; file: string; html: string };

/** Every HTML page of a built site, by its address below the root. */
export function pagesOf(dist: string): Page[] {
  const walk = (dir: string): string[] =>
    readdirSync(dir).flatMap((f) =>
      statSync(join(dir, f)).isDirectory() ? walk(join(dir, f)) : f.endsWith('.html') ? [join(dir, f)] : [],
    );
  if (!existsSync(dist)) throw new Error(`${dist} is not built; npm test builds it first.`);
  return walk(dist).map((file) => ({
    file,
    path: `/${relative(dist, file).replace(/index\.html$/, '')}`,
    html: readFileSync(file, 'utf8'),
  }));
}

/** A lesson's own page, not one of its forms: /module/lesson/ in either language. */
export const isLesson = (p: Page): boolean => p.html.includes('<article class="lesson"');

/** Scripts a page loads at once, with everything they import statically. */
export function scriptsOf(page: Page, dist: string, base = ''): string[] {
  const start = parse(page.html)
    .querySelectorAll('script[src]')
    .map((s) => s.getAttribute('src')!);
  return reach(
    start.map((s) => s.slice(base.length)),
    dist,
    /(?:from|import)\s*["`](\.\/[^"`]+)["`]/g,
  );
}

/** `files` and all they reach by imports that `pattern` finds. */
export function reach(files: string[], dist: string, pattern: RegExp): string[] {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, next] of readFileSync(join(dist, file), 'utf8').matchAll(pattern))
      visit(join('/', file, '..', next!));
  };
  files.forEach(visit);
  return [...seen];
}
