import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { address } from './site.config.ts';
import { booklet } from './src/integrations/booklet/index.ts';
import { firstFlight } from './src/integrations/first-flight/index.ts';
import { jsAruco2 } from './src/integrations/js-aruco2/index.ts';
import { leanScripts } from './src/integrations/lean-scripts/index.ts';
import { offline } from './src/integrations/offline/index.ts';
import { usb } from './src/integrations/usb/index.ts';
import { search } from './src/integrations/search/index.ts';

export default defineConfig({
  site: address.site,
  base: address.base,
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  // One flight: the styles travel inside the page (docs/performance.md).
  build: { inlineStylesheets: 'always', format: 'directory' },
  integrations: [mdx(), preact(), jsAruco2(), leanScripts(), booklet(), ...(process.env.USB ? [usb()] : [search(), firstFlight(address.base), offline()])],
  devToolbar: { enabled: false },
  vite: { build: { target: ['chrome80', 'safari14.1', 'firefox78'], cssTarget: ['chrome80', 'safari14.1', 'firefox78'] } },
});
