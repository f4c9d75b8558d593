import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import en from '../../i18n/en.json' with { type: 'json' };
import vi from '../../i18n/vi.json' with { type: 'json' };
import type { Text } from '../../core/search/text.ts';
import { diskPage } from './page.ts';
import { Scripts } from './scripts.ts';
import { alone } from './single.ts';
import { textOf } from './texts.ts';

/** Of no use without a host: other sites' frames, the service worker's pages, files for crawlers, today's lists. */
const hostOnly =
  /^(?:[a-z]{2}\/)?(?:embed|offline|reset)\/|^(?:404\.html|robots\.txt|sitemap\.xml|issuers\.json|revoked\.json|icons\/)|^_astro\/.*\.js$/;
/** What scripts fetch. */
const fetched = /^(?:[a-z]{2}\/)?(?:search-index|review\/items\/[\w-]+)\.json$/;
/** Where people look for what they did, or need it. */
const needsProgress =
  /^(?:[a-z]{2}\/)?(?:progress|certificate|review|checkup|teach\/class|[\w-]+\/check)\/index\.html$/;

/**
 * Makes `out`, a copy that works from `file://` and from any plain web server, out of the build in `raw`
 * (docs/offline.md).
 *
 * @returns how many pages and single lessons it has
 */
export async function makeCopy(raw: string, out: string): Promise<{ pages: number; lessons: number }> {
  rmSync(out, { recursive: true, force: true });
  const write = (path: string, data: string | Uint8Array) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), data);
  };
  const read = (path: string) => readFileSync(join(raw, path), 'utf8');
  const files = readdirSync(raw, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name).slice(join(raw, '/').length).replaceAll('\\', '/'))
    .filter((path) => !hostOnly.test(path));

  const scripts = new Scripts(raw);
  const texts: Record<string, Text[]> = {};
  const lessons: { path: string; html: string; run: string[] }[] = [];
  for (const path of files)
    if (path.endsWith('.html')) {
      const html = read(path);
      const run = scripts.of(html);
      const page = diskPage(needsProgress.test(path) ? withNote(html, path) : html, path, run);
      write(path, page);
      if (path === 'index.html') write('start.html', page);
      const text = textOf(html, path.replace(/index\.html$/, ''));
      if (!text) continue;
      (texts[languageOf(path)] ??= []).push(text);
      lessons.push({ path, html, run });
    } else if (path.endsWith('.css')) write(path, read(path).replace(/url\(\/_astro\//g, 'url('));
    else if (fetched.test(path)) write(`${path}.js`, `diskFile(${read(path)})`);
    else write(path, readFileSync(join(raw, path)));

  write('usb.js', await scripts.all());
  for (const [prefix, list] of Object.entries(texts))
    write(`${prefix}search-text.json.js`, `diskFile(${JSON.stringify(list)})`);

  const single: Record<string, Promise<string>> = {};
  for (const { path, html, run } of lessons) {
    const css = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)">/g)].map(([, file]) => read(file!)).join('');
    const names = run.filter((name) => !/^(Guest|Easy)\./.test(name));
    const script = await (single[names.join()] ??= scripts.only(names));
    write(`lessons/${path.replace(/\/index\.html$/, '').replaceAll('/', '--')}.html`, alone(html, css, script));
  }
  const share = fileURLToPath(new URL('share', import.meta.url));
  if (existsSync(share)) cpSync(share, out, { recursive: true });
  return { pages: files.filter((path) => path.endsWith('.html')).length, lessons: lessons.length };
}

const languageOf = (path: string) => /^[a-z]{2}\//.exec(path)?.[0] ?? '';
const withNote = (html: string, path: string) =>
  html.replace('<html ', `<html data-progress-apart="${(languageOf(path) ? en : vi).disk.progressApart}" `);
