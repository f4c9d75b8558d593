import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { address, site } from './site.config.ts';
import { readFileSync } from 'node:fs';
import { checkSite } from './src/core/content/site-schema.ts';
import { readOffer } from './src/integrations/content-lint/offer.ts';
import { booklet } from './src/integrations/booklet/index.ts';
import { hosting } from './src/integrations/hosting/index.ts';
import { trust } from './src/integrations/trust/index.ts';
import { firstFlight } from './src/integrations/first-flight/index.ts';
import { jsAruco2 } from './src/integrations/js-aruco2/index.ts';
import { leanScripts } from './src/integrations/lean-scripts/index.ts';
import { offline } from './src/integrations/offline/index.ts';
import { search } from './src/integrations/search/index.ts';

checkSite(site, address, readOffer('src/content', 'ward'), readFileSync('site.config.ts', 'utf8'));

export default defineConfig({
  site: address.site,
  base: address.base,
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  // One flight: the styles travel inside the page (docs/performance.md).
  build: { inlineStylesheets: 'always', format: 'directory' },
  integrations: [
    mdx(),
    preact(),
    jsAruco2(),
    leanScripts(),
    booklet(),
    search(),
    firstFlight(address.base),
    hosting(address.base),
    trust(site.issuers),
    offline(address.base, site.name),
  ],
  devToolbar: { enabled: false },
  vite: { build: { target: 'es2020', cssTarget: ['chrome80', 'safari14.1', 'firefox78'] } },
});
