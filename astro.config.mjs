import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { address } from './site.config.ts';
import { booklet } from './src/integrations/booklet/index.ts';
import { search } from './src/integrations/search/index.ts';

export default defineConfig({
  site: address.site,
  base: address.base,
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  // One flight: the styles travel inside the page (docs/performance.md).
  build: { inlineStylesheets: 'always', format: 'directory' },
  integrations: [mdx(), preact(), booklet(), search()],
  security: { csp: { directives: ["default-src 'self'", "img-src 'self' data: blob:", "media-src 'self' blob:", "connect-src 'self'", "worker-src 'self' blob:", "frame-src 'self'", "object-src 'none'", "base-uri 'self'"], scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] } } },
  devToolbar: { enabled: false },
  vite: { build: { target: ['chrome80', 'safari14.1', 'firefox78'], cssTarget: ['chrome80', 'safari14.1', 'firefox78'] } },
});
