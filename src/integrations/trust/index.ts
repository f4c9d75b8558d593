import type { AstroIntegration } from 'astro';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const files = ['issuers.json', 'revoked.json'];

/** Publishes the lists of issuers and revocations from the folder that site.config.ts names. */
export const trust = (folder: string): AstroIntegration => ({
  name: 'trust',
  hooks: {
    'astro:config:setup': () => {
      const lost = files.find((file) => !existsSync(join(folder, file)));
      if (lost)
        throw new Error(
          `site.config.ts needs a correction:\n  - site.issuers: “${folder}” holds no ${lost}. Copy public/issuers.json and public/revoked.json into it and keep them with npm run issuer, or write 'public'.`,
        );
    },
    'astro:build:done': ({ dir }) => {
      for (const file of files) copyFileSync(join(folder, file), join(fileURLToPath(dir), file));
    },
  },
});
