import { defineConfig } from 'astro/config';
import { address, site } from './site.config.ts';
import { readFileSync } from 'node:fs';
import { receivers } from './src/core/xapi/receivers.ts';
import { checkSite } from './src/core/content/site-schema.ts';
import { readOffer } from './src/integrations/content-lint/offer.ts';
import { booklet } from './src/integrations/booklet/index.ts';
import { hosting } from './src/integrations/hosting/index.ts';
import { trust } from './src/integrations/trust/index.ts';
import { lessonFiles } from './src/integrations/lesson-files.ts';
import { firstFlight } from './src/integrations/first-flight/index.ts';
import { jsAruco2 } from './src/integrations/js-aruco2/index.ts';
import { scorm } from './src/integrations/lms/scorm.ts';
import { leanScripts } from './src/integrations/lean-scripts/index.ts';
import { offline } from './src/integrations/offline/index.ts';
import { usb } from './src/integrations/usb/index.ts';
import { search } from './src/integrations/search/index.ts';

checkSite(site, address, readOffer('src/content', 'ward'), readFileSync('site.config.ts', 'utf8'));

export default defineConfig({
  site: address.site,
  base: address.base,
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  // One flight: the styles travel inside the page (docs/performance.md).
  build: { inlineStylesheets: 'always', format: 'directory' },
  // What a copy for a disk is made of needs no full-text index, no files for the first flight, no headers and no worker.
  integrations: [
    lessonFiles(),
    jsAruco2(),
    leanScripts(),
    booklet(),
    trust(site.issuers),
    ...(process.env.USB
      ? [usb()]
      : [
          search(),
          firstFlight(address.base, receivers(site.lrs)),
          hosting(address.base),
          offline(address.base, site.name),
          // Adds files in lms/ and changes no page.
          scorm(address.base),
        ]),
  ],
  devToolbar: { enabled: false },
  logger: { entrypoint: './src/integrations/quiet-log.js' },
  vite: {
    // Views are Preact; at build time components/ui/Drawn.astro draws them, so Astro needs no renderer of its own for them.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Libraries (cborg, jose) call it; Chrome 80 to 92 do not have it.
    define: { 'Object.hasOwn': 'Object.prototype.hasOwnProperty.call' },
    build: {
      cssTarget: ['chrome80', 'safari14.1', 'firefox78'],
      // Astro writes "use astro:head-inject" into a module for every lesson and no longer reads it; the bundler warned
      // of each, a hundred times, that it may not be kept.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
