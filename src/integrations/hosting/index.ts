import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { headersFile, nginxConf } from './write.ts';

/** Writes `_headers` and `nginx.conf` into the built site (docs/hosting.md). */
export function hosting(base: string): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeFileSync(fileURLToPath(new URL('_headers', dir)), headersFile(base));
        writeFileSync(fileURLToPath(new URL('nginx.conf', dir)), nginxConf(base));
      },
    },
  };
}
