import type { AstroIntegration } from 'astro';

/**
 * Leaves `import()` as it is. Vite wraps each one in a helper that preloads what the chunk will import: 0.8 kB of its
 * own and a list of file names in every element's script, on pages whose whole budget is 16 kB (docs/performance.md).
 * Islands load before they are seen, so the round trip saved is not missed.
 */
export const plainImports = (): AstroIntegration => ({
  name: 'plain-imports',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'plain-imports',
              enforce: 'pre',
              config: () => ({ build: { modulePreload: false } }),
              load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
            },
          ],
        },
      });
    },
  },
});
