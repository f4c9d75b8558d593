import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'node-html-parser';
import { hash } from '../../core/text/hash.ts';
import { alone, diskPage } from './page.ts';

const types: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.mp3': 'audio/mpeg',
};
const notes = {
  vi: 'Mở từ USB bằng Firefox: mỗi trang nhớ việc học riêng. Muốn trang này thấy hết, mở bằng Chrome hoặc Edge.',
  en: 'Opened from a disk in Firefox, every page remembers on its own. To see everything here, open it in Chrome or Edge.',
};

/**
 * Turns the built site into a copy that works from `file://`: relative links to files, all islands in one classic
 * script, a twin script for every JSON file, and every lesson once more as a single file in `lessons/`.
 */
export function usb(): AstroIntegration {
  return {
    name: 'usb',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const out = fileURLToPath(dir);
        const paths = new Set(pages.map((p) => p.pathname).filter((p) => !p.endsWith('404/')));
        const has = (path: string) => paths.has(path) || (!path.endsWith('/') && existsSync(join(out, path)));
        const script = await bundle(out, paths);
        writeFileSync(join(out, 'usb.js'), script);

        const texts: { path: string; title: string; text: string }[] = [];
        for (const at of paths) {
          const file = join(out, at, 'index.html');
          const html = readFileSync(file, 'utf8');
          let page = diskPage(html, at, has);
          if (/^(en\/)?(progress|certificate|review|teach\/class)\/$/.test(at))
            page = page.replace('<html ', `<html data-usb-note="${at.startsWith('en/') ? notes.en : notes.vi}" `);
          writeFileSync(file, page);
          if (at === '') writeFileSync(join(out, 'start.html'), page);
          if (!html.includes('<article class="lesson"')) continue;
          const lesson = parse(html).querySelector('article.lesson')!;
          texts.push({
            path: at,
            title: parse(html).querySelector('h1')!.text.trim(),
            text: lesson.structuredText.replace(/\s+/g, ' '),
          });
          const single = join(out, 'lessons', `${at.replace(/\/$/, '').replaceAll('/', '--')}.html`);
          mkdirSync(dirname(single), { recursive: true });
          writeFileSync(
            single,
            alone(page, script, (url) => ({
              type: types[extname(url)]!,
              body: readFileSync(join(out, posix.join(at, url))),
            })),
          );
        }
        writeFileSync(join(out, 'search-text.json'), JSON.stringify(texts));
        twins(out);
        for (const left of ['_astro', 'manifest.webmanifest', '404.html', 'icons']) keepFonts(out, left);
        logger.info(`${paths.size} pages and ${texts.length} single lessons ready for a disk`);
      },
    },
  };
}

/** The scripts of all pages as one classic script; what they load later is inside too. */
async function bundle(out: string, paths: Set<string>): Promise<string> {
  const entries = new Set<string>();
  for (const at of paths) {
    const html = readFileSync(join(out, at, 'index.html'), 'utf8');
    for (const [, src] of html.matchAll(/<script type="module" src="\/([^"]+)"/g)) entries.add(join(out, src!));
    // Small ones stand in the page itself; their imports are named from the root.
    for (const [, code] of html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)) {
      const file = join(out, '_astro', `inline.${hash(code!)}.js`);
      writeFileSync(file, code!.replace(/(from\s*|import\s*\(?\s*)"\/_astro\//g, '$1"./'));
      entries.add(file);
    }
  }
  const prelude = fileURLToPath(new URL('from-disk.ts', import.meta.url));
  const result = await build({
    stdin: { contents: [prelude, ...entries].map((f) => `import ${JSON.stringify(f)};`).join('\n'), resolveDir: out },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    define: { 'import.meta.url': '""' },
    write: false,
    logLevel: 'error',
  });
  return result.outputFiles[0]!.text.replace(/\bimport\(/g, 'diskModule(');
}

/** `file://` gives a page no JSON, but it gives it scripts. */
function twins(out: string): void {
  for (const f of readdirSync(out, { recursive: true, encoding: 'utf8' }))
    if (f.endsWith('.json')) {
      writeFileSync(join(out, `${f}.js`), `diskFile(${readFileSync(join(out, f), 'utf8')})`);
      rmSync(join(out, f));
    }
}

/** Of the build's own folder only what is not a script is still named. */
function keepFonts(out: string, name: string): void {
  const path = join(out, name);
  if (name !== '_astro') return rmSync(path, { recursive: true, force: true });
  for (const f of readdirSync(path)) if (f.endsWith('.js')) rmSync(join(path, f));
}
