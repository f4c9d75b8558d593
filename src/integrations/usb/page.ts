import { fileAt, onDisk } from './address.ts';

/** Matches every module script of a page; its address or its text. */
export const moduleScripts = /<script type="module"(?: src="\/([^"]+)")?>([\s\S]*?)<\/script>/g;

/**
 * A built page made ready for a disk: what only a host can answer goes, addresses become files, and all module scripts,
 * which no browser loads from `file://`, become one classic one.
 *
 * @param from its path below the root: "facts/index.html"
 * @param run the names of its scripts in usb.js
 * @param has whether the copy has a file; what would lead to another is plain text
 */
export function diskPage(html: string, from: string, run: readonly string[], has: (file: string) => boolean): string {
  const script = `<script defer src="${onDisk('/usb.js', from)}" data-run="${run.join(' ')}"></script>`;
  return (
    html
      .replace(moduleScripts, '')
      .replace(/<link rel="(?:canonical|alternate|manifest|apple-touch-icon|preload)"[^>]*>/g, '')
      // No browser fetches a font from a disk ahead of the styles that name it.
      .replace(/ data-font="[^"]*"/, '')
      .replace(/ (href|src|action|data-home)="(\/[^"]*)"/g, (_, name: string, url: string) => {
        return has(fileAt(url)) ? ` ${name}="${onDisk(url, from)}"` : '';
      })
      .replace('</head>', `${script}</head>`)
  );
}
