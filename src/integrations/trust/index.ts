import type { AstroIntegration } from 'astro';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Publishes the lists of issuers and revocations from the folder that site.config.ts names. */
export const trust = (folder: string): AstroIntegration => ({
  name: 'trust',
  hooks: {
    'astro:build:done': ({ dir }) => {
      for (const file of ['issuers.json', 'revoked.json'])
        copyFileSync(join(folder, file), join(fileURLToPath(dir), file));
    },
  },
});
