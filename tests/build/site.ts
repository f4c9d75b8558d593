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

/** Every link of these pages that leads nowhere. */
export function brokenLinks(pages: Page[], dist: string, base: string): string[] {
  const ids = new Map(
    pages.map((p) => [
      p.path,
      new Set(
        parse(p.html)
          .querySelectorAll('[id]')
          .map((e) => e.id),
      ),
    ]),
  );
  return pages.flatMap((p) => broken(p, dist, base, ids));
}

/** Links of a page that lead nowhere: no such file, or no such place in it. */
function broken(page: Page, dist: string, base: string, ids: Map<string, Set<string>>): string[] {
  return parse(page.html)
    .querySelectorAll('a[href], link[href], img[src], script[src], form[action]')
    .map((e) => (e.getAttribute('href') ?? e.getAttribute('src') ?? e.getAttribute('action'))!)
    .filter((url) => !/^(https?:|mailto:|tel:|data:|sms:)/.test(url))
    .filter((url) => {
      const [path = '', hash] =
        url.split(/[?#]/).length > 1 && url.includes('#')
          ? [url.split(/[?#]/)[0], url.split('#')[1]]
          : [url.split('?')[0]];
      if (path && !path.startsWith(base)) return true;
      const target = path ? `/${path.slice(base.length)}` : page.path;
      if (!existsSync(join(dist, target.endsWith('/') ? `${target}index.html` : target))) return true;
      return hash ? !ids.get(target)?.has(hash) : false;
    })
    .map((url) => `${page.path} → ${url}`);
}
