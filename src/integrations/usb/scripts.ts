import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hash } from '../../core/text/hash.ts';
import { classicScript } from '../classic-script.ts';
import { moduleScripts } from './page.ts';

const prelude = fileURLToPath(new URL('from-disk.ts', import.meta.url));

/** The module scripts of all pages, each once, by a name that a page can ask for. */
export class Scripts {
  private readonly found = new Map<string, { file: string } | { text: string }>();
  private readonly raw: string;

  /** @param raw folder of the build */
  constructor(raw: string) {
    this.raw = raw;
  }

  /** Names of a page's scripts, in its order. */
  of(html: string): string[] {
    return [...html.matchAll(moduleScripts)].map(([, src, text]) => {
      const name = src ? src.replace(/^_astro\/|_astro_type_script|_lang|\.js$/g, '') : `inline.${hash(text!)}`;
      this.found.set(name, src ? { file: join(this.raw, src) } : { text: text! });
      return name;
    });
  }

  /** One classic script for all pages; it starts what the page names in `data-run`. */
  all(): Promise<string> {
    const pages = [...this.found.keys()].map((name) => `${JSON.stringify(name)}: () => import("script:${name}")`);
    return this.bundle(`
      import ${JSON.stringify(prelude)};
      const pages = {${pages.join(',')}};
      for (const name of document.currentScript.dataset.run.split(' ')) if (name) pages[name]();`);
  }

  /** What starts these scripts in a page that stands alone. */
  only(names: readonly string[]): Promise<string> {
    return this.bundle(names.map((name) => `import "script:${name}";`).join('\n'));
  }

  private bundle(contents: string): Promise<string> {
    return classicScript({
      stdin: { contents, resolveDir: this.raw },
      plugins: [
        {
          name: 'scripts',
          setup: ({ onResolve, onLoad }) => {
            onResolve({ filter: /^script:/ }, ({ path }) => ({ path: path.slice(7), namespace: 'script' }));
            onLoad({ filter: /.*/, namespace: 'script' }, ({ path }) => {
              const script = this.found.get(path)!;
              const text = 'file' in script ? readFileSync(script.file, 'utf8') : script.text;
              return { contents: text, resolveDir: join(this.raw, '_astro') };
            });
          },
        },
      ],
    });
  }
}
