import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Where the build that a USB copy is made from stands (scripts/build-usb.ts). */
export const RAW = '.cache/usb-raw';

/** On a disk these are something else, or nothing. */
const instead: Record<string, string> = {
  'src/components/offline/register.ts': 'src/components/disk/nothing.ts',
  'src/components/search/full-text.ts': 'src/components/disk/full-text.ts',
};

/**
 * The build that a USB copy is made from: styles in files of their own, since pages share them on a disk; no service
 * worker; full text without Pagefind; and the page that shows a laptop's address to the phones in the room.
 */
export function usb(): AstroIntegration {
  return {
    name: 'usb',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        injectRoute({ pattern: '/[...locale]/share', entrypoint: './src/components/disk/share-page.astro' });
        updateConfig({
          build: { inlineStylesheets: 'never' },
          vite: { plugins: [{ name: 'usb', enforce: 'pre', resolveId: { order: 'pre', handler: other } }] },
        });
      },
    },
  };
}

function other(source: string, importer: string | undefined): string | undefined {
  if (!importer || !source.startsWith('.')) return undefined;
  const asked = resolve(importer.replace(/[^/\\]*$/, ''), source);
  const found = Object.keys(instead).find((path) => asked === resolve(path));
  return found && resolve(instead[found]!);
}
